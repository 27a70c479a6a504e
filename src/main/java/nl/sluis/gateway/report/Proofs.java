package nl.sluis.gateway.report;

import java.util.Collection;
import java.util.Map;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** Proofs of entries (C2SP tlog-proof) for who has recorded the look at them. */
@FunctionalInterface
public interface Proofs {
    /**
     * The proof of each of these entries that is this party's own and that a checkpoint covers by now.
     *
     * @throws RuntimeException when the log cannot be read, or an entry is not the one that was sealed
     */
    Map<EntryId, String> of(Oin party, Collection<EntryId> entries);
}
