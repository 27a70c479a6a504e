package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.gateway.journal.EntryType;
import org.junit.jupiter.api.Test;

/** Every type of entry has a shape that is told; that the logs of all journeys keep to it is asked when each gateway closes. */
class EntryShapeTest {
    @Test
    void everyTypeHasItsRowInThePage() {
        assertThat(EntryShapes.documented()).containsExactlyInAnyOrder(EntryType.values());
    }

    @Test
    void theRowsAreReadAsTheyAreMeant() {
        assertThat(EntryShapes.of(EntryType.ACCEPTED))
                .contains("messageType", "user", "fields")
                .doesNotContain("consent");
        assertThat(EntryShapes.of(EntryType.PARKED)).contains("by", "idempotencyKey");
        assertThat(EntryShapes.of(EntryType.STOP)).isEmpty();
    }
}
