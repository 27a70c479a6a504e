package nl.sluis.gateway.delivery;

/** The outbox could not be read now. */
public final class OutboxUnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutboxUnreadableException(Throwable cause) {
        super("the outbox could not be read", cause);
    }
}
