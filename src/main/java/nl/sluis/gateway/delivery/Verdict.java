package nl.sluis.gateway.delivery;

import java.util.List;

/** Whether a claimed row may be tried now. */
sealed interface Verdict {
    /** @param relied the versions of consent on which it then leaves */
    record Go(List<ConsentCheck.Relied> relied) implements Verdict {}

    /** @param fate what becomes of it instead */
    record No(Fate fate) implements Verdict {}
}
