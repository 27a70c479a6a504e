package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.sluis.gateway.keys.KeyDestroyedException;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;

/** The worked example of P2, and where its sameness ends. */
class OneWayPseudonymsTest {
    private static final Oin RECEIVER = new Oin("00000099000000001000");
    private static final Cohort COHORT = new Cohort(RECEIVER, "traject", 2026);
    private static final Identifier PERSON = Identifier.of(IdentifierType.BSN, "999990342");

    private final KnownCohorts masters = new KnownCohorts();
    private final OneWayPseudonyms pseudonyms = on("2027-03-01T10:00:00Z");

    @Test
    void makesTheTokenOfTheWorkedExample() {
        assertThat(pseudonyms.of(COHORT, PERSON)).isEqualTo("psh1.TvoW_9bbNWVyDgTJzEFwKA");
    }

    @Test
    void aBsnOfEightDigitsIsThePersonOfTheSameWithItsZero() {
        assertThat(pseudonyms.of(COHORT, Identifier.of(IdentifierType.BSN, "10000008")))
                .isEqualTo(pseudonyms.of(COHORT, Identifier.of(IdentifierType.BSN, "010000008")));
    }

    @Test
    void oneCohortCanBeLinkedAndTwoCannot() {
        // Given
        var another = new Cohort(RECEIVER, "traject", 2025);

        // Then
        assertThat(pseudonyms.of(COHORT, PERSON)).isEqualTo(pseudonyms.of(COHORT, PERSON));
        assertThat(pseudonyms.of(another, PERSON)).isNotEqualTo(pseudonyms.of(COHORT, PERSON));
    }

    @Test
    void anotherReceiverScopeOrTypeGetsAnotherPseudonym() {
        assertThat(pseudonyms.of(new Cohort(new Oin("00000099000000002000"), "traject", 2026), PERSON))
                .isNotEqualTo(pseudonyms.of(COHORT, PERSON));
        assertThat(pseudonyms.of(new Cohort(RECEIVER, "uitkomst", 2026), PERSON))
                .isNotEqualTo(pseudonyms.of(COHORT, PERSON));
        assertThat(pseudonyms.of(COHORT, Identifier.of(IdentifierType.CLIENT_NUMBER, "999990342")))
                .isNotEqualTo(pseudonyms.of(COHORT, PERSON));
    }

    @Test
    void thereIsNoneOnceTheKeyOfTheCohortIsDestroyed() {
        // Given
        masters.destroy(2026);

        // Then
        assertThatThrownBy(() -> pseudonyms.of(COHORT, PERSON)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void theYearBeginsInTheNetherlandsAndNoCohortBeginsBeforeIt() {
        // Given
        var evening = on("2025-12-31T22:59:59Z");
        var midnight = on("2025-12-31T23:00:00Z");

        // Then
        assertThatThrownBy(() -> evening.of(COHORT, PERSON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("999990342");
        assertThat(midnight.of(COHORT, PERSON)).startsWith("psh1.");
    }

    @Test
    void refusesHalfACharacterWhichWouldHashLikeAnother() {
        assertThatThrownBy(() -> pseudonyms.of(COHORT, Identifier.of(IdentifierType.REFERENCE, "K-\ud835")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("K-");
    }

    private OneWayPseudonyms on(String moment) {
        return new OneWayPseudonyms(masters, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
