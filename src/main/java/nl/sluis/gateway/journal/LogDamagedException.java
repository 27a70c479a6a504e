package nl.sluis.gateway.journal;

/** The stored log is not what this gateway wrote; it refuses to start. Names the shard, the index and both values. */
public final class LogDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogDamagedException(String message) {
        super(message);
    }
}
