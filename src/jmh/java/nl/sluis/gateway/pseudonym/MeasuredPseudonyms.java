package nl.sluis.gateway.pseudonym;

/** Pseudonyms under a known master, whose relationships need no store. */
public final class MeasuredPseudonyms {
    private MeasuredPseudonyms() {}

    public static PseudonymProvider provider() {
        return KnownPseudonyms.of(KnownMaster.ofEpochs(1), (holder, scope) -> 1);
    }
}
