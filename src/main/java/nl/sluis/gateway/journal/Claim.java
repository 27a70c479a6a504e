package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A log shard held by this node: the writer's own connection, whose session holds the advisory lock, and the shard as it
 * stood when its fence was raised.
 */
record Claim(Statements statements, Shard shard, long minIndex, Sealing.Commits commits) implements AutoCloseable {
    /** "Slui" in ASCII; the second half of the lock is the number of the shard. */
    private static final int LOCK_CLASS = 0x536C7569;

    /** Longer than any statement may take: after it the answer will not come, and the connection is given up. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /** Until the tree was asked, nothing is written and nobody hears. */
    private static final Sealing.Commits NOBODY = (firstIndex, leafHashes) -> {
        throw new IllegalStateException("nothing is written to a shard before its tree was checked");
    };

    private static final String SETTINGS = "set statement_timeout = '10s'; set lock_timeout = '5s';"
            + " set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set jit = off;"
            + " set synchronous_commit = on";

    /**
     * Claims the shard.
     *
     * @throws ShardTakenException while another session holds it
     */
    static Claim of(Connection connection, int shard, String newOrigin) throws SQLException {
        try {
            settle(connection);
            lock(connection, shard);
            var claim = raiseFence(connection, shard, newOrigin);
            connection.commit();
            return claim;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    private static void settle(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
        connection.commit();
    }

    private static void lock(Connection connection, int shard) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setInt(2, shard);
            try (var row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new ShardTakenException(shard);
                }
            }
        }
    }

    private static Claim raiseFence(Connection connection, int shard, String newOrigin) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into log_shard (shard, origin) values (?, ?) on conflict (shard) do nothing")) {
            insert.setInt(1, shard);
            insert.setString(2, newOrigin);
            insert.executeUpdate();
        }
        try (var update = connection.prepareStatement("""
                update log_shard set fence = fence + 1 where shard = ? and state = 'open'
                returning origin, fence, next_index, last_t, min_index""")) {
            update.setInt(1, shard);
            try (var row = update.executeQuery()) {
                if (!row.next()) {
                    throw new LogDamagedException("log shard " + shard + " is closed for ever; name a new number");
                }
                var claimed = new Shard(shard, row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4));
                return new Claim(new Statements(connection), claimed, row.getLong(5), NOBODY);
            }
        }
    }

    /** The same claim after a commit. */
    Claim with(Shard next) {
        return new Claim(statements, next, minIndex, commits);
    }

    /** The same claim, once the tree over this log was checked. */
    Claim sealedBy(Sealing sealing) throws SQLException {
        return new Claim(
                statements,
                shard,
                minIndex,
                sealing.begin(new Sealing.ClaimedLog(
                        shard.number(), shard.origin(), shard.fence(), shard.nextIndex(), minIndex)));
    }

    Connection connection() {
        return statements.connection();
    }

    @Override
    public void close() throws SQLException {
        connection().close();
    }

    private static void closeQuietly(Connection connection, Exception why) {
        try {
            connection.close();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
