package nl.sluis.gateway.journal;

/** Another session holds this log shard. */
final class ShardTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShardTakenException(int shard) {
        super("log shard " + shard + " is held by another node or by a session that has not ended yet");
    }
}
