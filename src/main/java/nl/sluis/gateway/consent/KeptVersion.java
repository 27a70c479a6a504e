package nl.sluis.gateway.consent;

import java.time.Instant;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * A version with all that the register keeps beside it. The person is not in it: whoever asked knows who it is about.
 *
 * @param entry that of the log; what was recorded as one stands under one
 */
record KeptVersion(
        Oin holder,
        ConsentVersion version,
        @Nullable Evidence evidence,
        Oin recordedBy,
        Instant recordedAt,
        EntryId entry) {}
