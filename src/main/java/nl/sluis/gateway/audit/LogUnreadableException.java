package nl.sluis.gateway.audit;

/** The log could not be read, or holds what is not a leaf. Names the entry or the SQLSTATE, never a value. */
public final class LogUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnreadableException(String message) {
        super(message);
    }
}
