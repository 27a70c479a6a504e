package nl.sluis.gateway.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * The logs as they are published, under the paths of C2SP tlog-tiles behind {@code /log}: {@code /0/checkpoint},
 * {@code /0/tile/…}, and {@code /0/minimum}, below which the log was pruned. Only what a stored checkpoint covers is shown.
 *
 * <p>Empty: there is nothing at this path, or not for who asks; the two look alike. Who reads entries stands in the log
 * before they are shown, once in ten minutes.
 */
public interface Publication {
    /** Checkpoints and hash tiles, which tell nothing but that there are entries. */
    Optional<LogPage> open(String path);

    /** For an auditor also the tiles of entries and of bodies, which are encrypted. */
    Optional<LogPage> audited(Oin auditor, String path);

    /**
     * A party's own leaves with proofs, {@code /0/eigen/<from index>}, and the proof of one of them,
     * {@code /0/bewijs/<entry>}: what it sent, refused included, and what was delivered to it.
     */
    Optional<LogPage> own(Oin party, String path);

    /**
     * The proof of an entry of this party, for a person of that party (C2SP tlog-proof, with the leaf as extra data).
     *
     * @param person who asks, as the log will name them
     */
    Optional<String> proof(String person, Oin party, EntryId entry);

    /**
     * The proofs of those of these entries that are this party's and that a checkpoint covers, for a look that stands in
     * the log already: none is written here.
     */
    Map<EntryId, String> proofs(Oin party, Collection<EntryId> entries);
}
