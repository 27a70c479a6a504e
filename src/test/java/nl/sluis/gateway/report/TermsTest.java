package nl.sluis.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.report.SeenEntry.Quality;
import org.junit.jupiter.api.Test;

/** One entry, two terms: each party's view ends at its own. */
class TermsTest {
    private final MemoryLog log = new MemoryLog();

    @Test
    void eachViewEndsAtItsOwnTerm() {
        // Given: the receiver's term is over, the sender's is not
        var view = new LogView(log, (rule, as, written) -> as == Quality.DESTINATION);
        var accepted = log.add(EntryType.ACCEPTED, MemoryLog.GGZ, MemoryLog.UWV, json(), Optional.empty());
        var delivered = log.add(EntryType.DELIVERED, MemoryLog.GGZ, MemoryLog.UWV, json(), Optional.of(accepted.id()));
        // When
        var sent = view.entry(new Sight.OfParty(MemoryLog.GGZ), accepted.id()).orElseThrow();
        var got = view.entry(new Sight.OfParty(MemoryLog.UWV), delivered.id()).orElseThrow();
        // Then
        assertThat(sent.body()).isPresent();
        assertThat(got.body()).isEmpty();
        assertThat(got.withheld()).contains(Withheld.ERASED);
    }

    private static com.fasterxml.jackson.databind.JsonNode json() {
        return JsonNodeFactory.instance.objectNode().put("messageType", "nl.sluis.traject.aanvraag.v1");
    }
}
