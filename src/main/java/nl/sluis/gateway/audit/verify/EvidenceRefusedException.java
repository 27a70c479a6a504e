package nl.sluis.gateway.audit.verify;

/** A note, checkpoint, proof or key that does not read or hold. Names what is wrong with it, and never a value of it. */
public final class EvidenceRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvidenceRefusedException(String message) {
        super(message);
    }
}
