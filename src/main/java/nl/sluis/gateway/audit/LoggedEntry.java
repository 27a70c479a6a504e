package nl.sluis.gateway.audit;

import java.time.Instant;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its leaf tells it: nothing about a person, no content.
 *
 * @param origin the log it stands in, and {@code index} where
 */
public record LoggedEntry(
        Instant time,
        String type,
        String decision,
        @Nullable Oin from,
        @Nullable Oin to,
        @Nullable RuleId rule,
        String origin,
        long index,
        EntryId id) {}
