package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.policy.Retention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            P1Y      | a (1 jaar)
            P5Y      | a (5 jaar)
            P1M      | a (1 maand)
            P2M      | a (2 maanden)
            P1D      | a (1 dag)
            P90D     | a (90 dagen)
            P1Y1M2D  | a (1 jaar, 1 maand, 2 dagen)
            """)
    void aRetentionIsSaidInYearsMonthsAndDays(Period length, String said) {
        assertThat(Dutch.retention(new Retention.Class("a", length))).isEqualTo(said);
    }

    @Test
    void everyAnswerOfTheRegisterHasAWordOfItsOwn() {
        var words = new EnumMap<ConsentState, String>(ConsentState.class);
        Arrays.stream(ConsentState.values()).forEach(state -> words.put(state, StateWords.of(state)));

        assertThat(words.values())
                .containsExactlyInAnyOrder(
                        "toestemming",
                        "geen toestemming",
                        "ingetrokken",
                        "verlopen",
                        "bezwaar",
                        "beperking",
                        "een ander besliste");
        assertThat(words).containsEntry(ConsentState.GIVEN, "toestemming");
        assertThat(words).containsEntry(ConsentState.MISSING, "geen toestemming");
    }

    @Test
    void whetherMoreIsSeenIsSaidInDutch() {
        assertThat(Arrays.stream(Visibility.values()).map(Visibility::dutch))
                .containsExactly("meer zichtbaar", "minder zichtbaar", "anders zichtbaar");
    }

    @Test
    void aPurposeThatTheVocabularyDoesNotKnowIsAnyPurpose() {
        assertThat(DpvTerms.purpose(new Purpose("iets-anders"))).isEqualTo("Purpose");
    }
}
