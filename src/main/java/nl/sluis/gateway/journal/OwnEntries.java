package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** Entries about the gateway itself: about no person, decided by nobody, kept as long as the longest class that all have. */
final class OwnEntries {
    private static final String RETENTION_CLASS = "care-5y";

    private OwnEntries() {}

    static EntryFacts of(EntryType type, @Nullable Oin from, ObjectNode body) {
        return new EntryFacts(type, EntryFacts.Judgement.NONE, from, null, null, null, null, RETENTION_CLASS, body);
    }
}
