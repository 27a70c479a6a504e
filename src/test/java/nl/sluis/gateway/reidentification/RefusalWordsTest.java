package nl.sluis.gateway.reidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is refused on a page is told why in words of their own. */
class RefusalWordsTest {
    @ParameterizedTest
    @EnumSource
    void hasASentenceOnThePages(Refusal refusal) {
        assertThat(ResourceBundle.getBundle("console/woorden/goedkeuringen", Locale.ROOT)
                        .getString("goedkeuringen.mislukt." + refusal.name()))
                .isNotBlank();
    }
}
