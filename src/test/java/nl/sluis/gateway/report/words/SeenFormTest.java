package nl.sluis.gateway.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PostcodePrecision;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.report.words.SeenForm.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeenFormTest {
    static Stream<FieldAction> actions() {
        return Stream.of(
                        Stream.of(
                                new FieldAction.Keep(),
                                new FieldAction.Drop(),
                                new FieldAction.Mask(0),
                                new FieldAction.Mask(3),
                                new FieldAction.Constant("ja"),
                                new FieldAction.Translate(),
                                new FieldAction.ShiftDate(30),
                                new FieldAction.Bucket(List.of(1L, 5L)),
                                new FieldAction.RedactText(),
                                new FieldAction.EncryptForReceiver()),
                        Arrays.stream(PseudonymKind.values())
                                .map(kind -> new FieldAction.Pseudonymise(kind, PseudonymDomain.RECEIVER)),
                        Arrays.stream(DatePrecision.values()).map(FieldAction.GeneraliseDate::new),
                        Arrays.stream(PostcodePrecision.values()).map(FieldAction.GeneralisePostcode::new))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyFormOfAFieldPlanIsSaidInPlainDutch(FieldAction action) {
        var form = SeenForm.of(action.dutch());
        assertThat(form.words()).isNotEqualTo(action.dutch()).doesNotContain("vergroofd", "P1", "%");
    }

    @Test
    void saysHowMuchOfItWasSeen() {
        assertThat(SeenForm.of("niet verzonden").amount()).isEqualTo(Amount.NOTHING);
        assertThat(SeenForm.of("pseudoniem P3").amount()).isEqualTo(Amount.PSEUDONYM);
        assertThat(SeenForm.of("datum vergroofd tot jaar").words()).isEqualTo("alleen het jaar");
        assertThat(SeenForm.of("afgedekt tot de laatste 3").words()).isEqualTo("hoogstens de laatste 3 tekens");
        assertThat(SeenForm.of("ongewijzigd").amount()).isEqualTo(Amount.ALL);
    }

    @Test
    void aFormThatItDoesNotKnowIsToldAsItIsAndCountsAsEverything() {
        assertThat(SeenForm.of("iets nieuws")).isEqualTo(new SeenForm("iets nieuws", Amount.ALL));
    }

    @Test
    void everyRoleAndEveryCategoryHasWordsForPeople() {
        for (var category : DataCategory.values()) {
            assertThat(PlainDutch.category(category.code())).isNotEqualTo(category.code());
        }
        for (var role : Role.values()) {
            assertThat(PlainDutch.role(role.code())).isNotBlank();
        }
        assertThat(PlainDutch.reason("CONSENT_WITHDRAWN")).isEqualTo("De toestemming is ingetrokken.");
        assertThat(PlainDutch.reason("HTTP_503")).isEqualTo("HTTP_503");
    }
}
