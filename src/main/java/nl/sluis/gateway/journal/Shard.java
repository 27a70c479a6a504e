package nl.sluis.gateway.journal;

import java.util.List;

/**
 * The log shard as its owner knows it: changed by the writer's thread alone, after each commit.
 *
 * @param fence raised by every claim; a writer with an older one writes nothing
 * @param lastT ms since epoch; t never goes back
 */
record Shard(int number, String origin, long fence, long nextIndex, long lastT) {
    /** The shard once these entries are committed. */
    Shard after(List<Stored> entries) {
        return new Shard(
                number,
                origin,
                fence,
                nextIndex + entries.size(),
                entries.getFirst().t());
    }
}
