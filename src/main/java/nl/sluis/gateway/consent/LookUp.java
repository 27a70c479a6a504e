package nl.sluis.gateway.consent;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/**
 * Who looks whom up, at which holder, and for whom it speaks.
 *
 * @param holder    whose record is shown in full, to who speaks for it
 * @param onlyThere whether the records of other holders stay out
 */
record LookUp(Recorder recorder, Bsn person, Oin holder, boolean onlyThere, Set<Standing> standings) {
    LookUp {
        standings = Set.copyOf(standings);
    }

    /** What of all that is kept about the person this party may see, in its order. */
    List<KeptVersion> seenOf(List<KeptVersion> all) {
        return all.stream().filter(this::sees).toList();
    }

    boolean seesInFull(KeptVersion kept) {
        var speaksForHolder = standings.contains(Standing.HOLDER) || standings.contains(Standing.MANDATE);
        return speaksForHolder && kept.holder().equals(holder);
    }

    /**
     * A receiver sees that there is, or was, a consent for it to receive something. That a person refused, objected or had
     * processing restricted is told to the holder only.
     */
    private boolean sees(KeptVersion kept) {
        return seesInFull(kept)
                || standings.contains(Standing.RECEIVER)
                        && !(onlyThere && !kept.holder().equals(holder))
                        && isYesOrItsEnd(kept.version().decision())
                        && Entitlement.receives(recorder, kept.version().target());
    }

    private static boolean isYesOrItsEnd(ConsentDecision decision) {
        return switch (decision) {
            case CONSENT, WITHDRAWAL -> true;
            case REFUSAL, OBJECTION, RESTRICTION -> false;
        };
    }
}
