package nl.sluis.gateway.pseudonym;

/** The guard cannot write down whom it counts, so nobody new is admitted. Names no person and no sender. */
public final class OracleGuardBlindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OracleGuardBlindException(String message) {
        super(message);
    }
}
