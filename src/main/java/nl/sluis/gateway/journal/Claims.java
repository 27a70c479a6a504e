package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes hold of this node's log shard, at the start and after a connection was lost. */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private final OwnConnection connections;
    private final int shard;
    private final String newOrigin;
    private final Sealing sealing;

    Claims(OwnConnection connections, int shard, String newOrigin, Sealing sealing) {
        this.connections = connections;
        this.shard = shard;
        this.newOrigin = newOrigin;
        this.sealing = sealing;
    }

    ClosedShards closedShards() {
        return new ClosedShards(connections, shard);
    }

    /** A claim and the newest entry of the shard, if it has any. */
    record Checked(Claim claim, Optional<StoredLog.Last> last) {}

    /**
     * Claims and checks.
     *
     * @throws ShardTakenException while another session holds the shard
     * @throws LogDamagedException when the stored log is not what was written
     */
    Checked first() throws SQLException {
        return checked(true);
    }

    /** The same without counting all entries. */
    Claim again() throws SQLException {
        return checked(false).claim();
    }

    private Checked checked(boolean all) throws SQLException {
        var claim = Claim.of(connections.open(), shard, newOrigin);
        try {
            var stored = new StoredLog(claim);
            if (all) {
                stored.checkDense();
            }
            var newest = stored.newest();
            return new Checked(claim.sealedBy(sealing), newest);
        } catch (SQLException | RuntimeException e) {
            giveUp(claim);
            throw e;
        }
    }

    /** Whether the session is there, and with it the lock. The question opens a transaction, which does not stay open. */
    boolean alive(Claim claim) {
        try {
            var alive = claim.connection().isValid(2);
            claim.connection().rollback();
            return alive;
        } catch (SQLException e) {
            return false;
        }
    }

    void giveUp(Claim claim) {
        try {
            claim.close();
        } catch (SQLException e) {
            LOG.debug("closing the writer's connection: {}", Failures.nameOf(e));
        }
    }

    /** Answers the items of a commit whose answer was lost with what is there; the shard is ours, so it is decided now. */
    void answerUnknown(Claim claim, Decisions unknown) throws SQLException {
        var there = entriesAt(claim, unknown.written());
        unknown.forEach((waiting, verdict) -> {
            if (verdict instanceof Verdict.Written(var stored)
                    && !there.contains(stored.id().value())) {
                waiting.answer(new Verdict.Failed(
                        new JournalUnavailableException("the database failed at the commit", RETRY_AFTER)));
            } else {
                waiting.answer(verdict);
            }
        });
    }

    private Set<UUID> entriesAt(Claim claim, List<Stored> entries) throws SQLException {
        var there = new HashSet<UUID>();
        new RoundTrip(claim.statements())
                .query(
                        "select entry_id from audit_entry where shard = ? and idx = any (?)",
                        row -> there.add(row.getObject(1, UUID.class)),
                        claim.shard().number(),
                        entries.stream().mapToLong(Stored::seq).toArray())
                .go();
        claim.connection().commit();
        return there;
    }
}
