package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** On which consent an accepted message rested: its entry names the facts of the decision, the register the version. */
@FunctionalInterface
public interface ConsentHistory {
    /**
     * The versions in force then; none where nobody had to agree.
     *
     * @param decision of the entry, as the Authorization Decision Log has it
     */
    List<Relied> at(Oin holder, Bsn person, JsonNode decision, Instant moment);

    /**
     * A version of the register.
     *
     * @param entry the {@code consent.changed} that recorded it
     */
    record Relied(Oin holder, int version, EntryId entry) {}
}
