package nl.sluis.gateway.journal;

/**
 * A log as it stands.
 *
 * @param minIndex  what is below it was pruned
 * @param nextIndex as many indexes were given out
 * @param sealed    as many entries a stored checkpoint covers: of these there are proofs
 */
public record LogExtent(int shard, String origin, long minIndex, long nextIndex, long sealed) {}
