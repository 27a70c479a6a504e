package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DpvTermsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BW 7:457 | Consent
            AVG 6(1)(e) jo Wet SUWI; AVG 9(2)(b) jo UAVG 30(1)(b) | OfficialAuthorityOfController
            AVG 6(1)(c) | LegalObligation
            AVG 6(1)(a) en AVG 6(1)(e) | Consent OfficialAuthorityOfController
            Wet SUWI 73(9) | LegalObligation
            AVG 16 en 19 | LegalObligation
            AVG 7(3) en 19 | LegalObligation
            AVG 6(1)(c) en (e) jo Wet SUWI 62 | LegalObligation OfficialAuthorityOfController
            AVG 89 jo 6(1)(e) | OfficialAuthorityOfController
            AVG 6(1)(b) en 9(2)(h) jo WGBO | Contract
            Participatiewet 7, 10 | LegalObligation
            """)
    void aBasisHasTheTermOfTheArticleThatItNames(String basis, String terms) {
        assertThat(DpvTerms.bases(basis)).isEqualTo(List.of(terms.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"AVG niet van toepassing: over niemand", "nog te bepalen"})
    void aBasisThatNamesNoArticleHasNoTerm(String basis) {
        assertThat(DpvTerms.bases(basis)).isEmpty();
    }
}
