package nl.sluis.gateway.audit.verify;

/** Something that is needed is not there or does not read: neither proven nor convicted. Says what. */
public final class CouldNotCheckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CouldNotCheckException(String message) {
        super(message);
    }

    public CouldNotCheckException(String message, Throwable cause) {
        super(message, cause);
    }
}
