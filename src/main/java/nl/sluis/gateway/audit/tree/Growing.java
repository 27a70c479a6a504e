package nl.sluis.gateway.audit.tree;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.sluis.gateway.journal.Sealing.ClaimedLog;
import org.jspecify.annotations.Nullable;

/**
 * The tree of one log under one claim. The journal's writer only puts leaf hashes down; all else is of the tree's thread.
 *
 * <p>Guarantee: a head stands in the high-water file before it is signed, and in the store before it is published; a store
 * that did not answer is asked what became of it before anything else is signed.
 */
final class Growing {
    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final ClaimedLog log;
    private final CheckpointSigner signer;
    private final HighWater highWater;
    private final TileStore store;
    private final CompactRange range;
    private final GrownTiles grown;
    private TreeHead stored;
    private @Nullable TreeHead unanswered;
    private volatile String published;
    private volatile boolean stopped;
    /** When the oldest that was taken in and is not published was committed; empty when there is none. */
    private volatile @Nullable Long takenSince;

    private record Heard(long firstIndex, List<byte[]> leafHashes, long at) {}

    Growing(
            ClaimedLog log,
            CheckpointSigner signer,
            HighWater highWater,
            TileStore store,
            StartCheck.Standing standing) {
        this.log = log;
        this.signer = signer;
        this.highWater = highWater;
        this.store = store;
        this.range = standing.range();
        this.grown = standing.grown();
        this.stored = standing.stored().head();
        this.published = standing.stored().note();
        this.takenSince = range.size() == stored.size() ? null : System.nanoTime();
    }

    /** By the journal's writer. False once sealing has stopped. */
    boolean committed(long firstIndex, List<byte[]> leafHashes) {
        heard.add(new Heard(firstIndex, leafHashes, System.nanoTime()));
        return !stopped;
    }

    /** For ever: another node has the log, or it is not what we know it to be. */
    void stop() {
        stopped = true;
    }

    /** The newest published checkpoint; empty before the first. */
    String published() {
        return published;
    }

    /** How long the oldest entry has waited that no published checkpoint covers. */
    Duration lag() {
        var since = takenSince;
        var next = heard.peek();
        if (since == null && next != null) {
            since = next.at();
        }
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    String origin() {
        return log.origin();
    }

    /** Seals what was heard, if it is anything. @throws FencedOffException when another node has the log */
    void seal() throws IOException, SQLException {
        hearAnswer();
        takeIn();
        if (range.size() == stored.size()) {
            return;
        }
        var head = range.head();
        highWater.raise(log.origin(), head);
        var note = signer.sign(head);
        unanswered = head;
        store.store(grown.all(), stored, head, note);
        publish(head, note);
    }

    /** After a failure: was it stored or not? */
    private void hearAnswer() throws SQLException {
        if (unanswered == null) {
            return;
        }
        var now = store.stored();
        if (now.head().equals(unanswered)) {
            publish(unanswered, now.note());
        } else if (!now.head().equals(stored)) {
            throw new FencedOffException(log.shard());
        }
        unanswered = null;
    }

    private void publish(TreeHead head, String note) {
        stored = head;
        unanswered = null;
        grown.clear();
        takenSince = null;
        published = note;
    }

    private void takeIn() {
        for (var next = heard.poll(); next != null; next = heard.poll()) {
            if (next.firstIndex() != range.size()) {
                throw new IllegalStateException("log shard " + log.shard() + ": entry " + next.firstIndex()
                        + " was committed, and the tree waits for " + range.size());
            }
            if (takenSince == null) {
                takenSince = next.at();
            }
            next.leafHashes().forEach(hash -> range.append(hash, grown));
        }
    }
}
