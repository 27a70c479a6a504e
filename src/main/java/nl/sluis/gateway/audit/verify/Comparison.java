package nl.sluis.gateway.audit.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The leaves that a log shows against the hashes that it sealed: where do they part, and what was done there? */
final class Comparison {
    private final List<byte[]> sealed;
    private final List<byte[]> shown;

    /** @param sealed the hashes of a tile; @param shown the leaf hashes of the entries that should be under it */
    Comparison(List<byte[]> sealed, List<byte[]> shown) {
        this.sealed = sealed;
        this.shown = shown;
    }

    /** @param at counted from the beginning of the tile */
    record Difference(Lie lie, int at, String sentence) {}

    /** Where they part first; empty when they are the same. */
    Optional<Difference> first() {
        var at = 0;
        while (at < sealed.size() && at < shown.size() && Arrays.equals(sealed.get(at), shown.get(at))) {
            at++;
        }
        return at == sealed.size() && at == shown.size() ? Optional.empty() : Optional.of(difference(at));
    }

    private Difference difference(int at) {
        var sealedElsewhere = at < sealed.size() && holds(shown, sealed.get(at));
        var shownElsewhere = at < shown.size() && holds(sealed, shown.get(at));
        if (sealedElsewhere && shownElsewhere) {
            return new Difference(Lie.REORDERING, at, "another sealed entry stands here, and this one elsewhere");
        }
        if (at == shown.size() || shownElsewhere) {
            return new Difference(Lie.DELETION, at, "the entry that was sealed here is gone");
        }
        if (at == sealed.size() || sealedElsewhere) {
            return new Difference(
                    Lie.INSERTION, at, "this entry was never sealed; what was sealed here stands behind it");
        }
        return new Difference(Lie.EDIT, at, "the entry is not the one whose hash was sealed");
    }

    private static boolean holds(List<byte[]> hashes, byte[] hash) {
        return hashes.stream().anyMatch(one -> Arrays.equals(one, hash));
    }
}
