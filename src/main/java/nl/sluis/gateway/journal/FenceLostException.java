package nl.sluis.gateway.journal;

/** Somebody else took this log shard: this node writes no more. */
final class FenceLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FenceLostException(int shard) {
        super("log shard " + shard + " was claimed by another node; this one stops writing");
    }
}
