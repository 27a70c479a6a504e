package nl.sluis.gateway.delivery;

/** Whether a claimed row may be tried now. */
sealed interface Verdict {
    record Go() implements Verdict {}

    /** @param fate what becomes of it instead */
    record No(Fate fate) implements Verdict {}
}
