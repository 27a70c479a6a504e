package nl.sluis.gateway.journal;

/** The row was claimed by somebody else in the meantime; nothing was written. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLostException() {
        super("the lease on this row of the outbox was lost");
    }
}
