package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.sluis.gateway.message.EntryId;

/**
 * Something that happened to what is in force.
 *
 * @param how           {@code activated}, {@code started}, {@code rolled-back} or {@code refused}
 * @param setVersion    empty when what was refused did not come as far as having one
 * @param bundleVersion of the rules; empty where nobody signed them
 * @param person        who ordered it; empty for a start
 * @param reasons       why it was refused: names and places, no value of a file
 */
public record SetEvent(
        Instant at,
        String how,
        Optional<String> setVersion,
        OptionalLong bundleVersion,
        Optional<String> person,
        List<String> reasons,
        EntryId entry) {
    public SetEvent {
        reasons = List.copyOf(reasons);
    }
}
