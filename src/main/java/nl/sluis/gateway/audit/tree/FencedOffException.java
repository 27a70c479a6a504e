package nl.sluis.gateway.audit.tree;

/** Another node claimed this log: this one seals no more. */
final class FencedOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedOffException(int shard) {
        super("log shard " + shard + " was claimed or sealed by another node; this one seals no more");
    }
}
