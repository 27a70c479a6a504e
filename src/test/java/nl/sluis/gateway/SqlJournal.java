package nl.sluis.gateway;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.journal.DemandJson;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.LeaseLostException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.Settle;
import nl.sluis.gateway.journal.WaitingMessage;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;

/** A journal for tests: real tables, one connection, one transaction an item, in the order of cryptography.md §8. */
public final class SqlJournal implements Journal, AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Connection connection;
    private final ConsentGate gate;
    private final PayloadCipher cipher;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean down;

    public SqlJournal(DataSource database, ConsentGate gate, PayloadCipher cipher) throws SQLException {
        this.connection = database.getConnection();
        this.connection.setAutoCommit(false);
        this.gate = gate;
        this.cipher = cipher;
    }

    /** From now on it cannot write, or can again. */
    public void setDown(boolean down) {
        this.down = down;
    }

    @Override
    public Outcome append(Item item) {
        lock.lock();
        try {
            if (down) {
                throw new JournalUnavailableException("switched off by the test", Duration.ofMillis(20));
            }
            var outcome = write(item);
            connection.commit();
            return outcome;
        } catch (SQLException e) {
            rollback();
            throw new JournalUnavailableException("the test's journal failed", Duration.ofMillis(20), e);
        } catch (RuntimeException e) {
            rollback();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private Outcome write(Item item) throws SQLException {
        return switch (item) {
            case Item.Acceptance acceptance -> accept(acceptance);
            case Item.RegisterChange change -> change(change);
            case Item.Settlement settlement -> settle(settlement);
            case Item.Notice notice -> throw new IllegalStateException("no test sends notices through this journal");
            case Item.Event event -> new Outcome.Recorded(entry(event.entry()), "");
            case Item.Trial trial
            when trial.reasons().isEmpty() -> new Outcome.Recorded(entry(trial.entry()), "receipt");
            case Item.Trial trial -> new Outcome.Refused(entry(trial.entry()), trial.reasons(), "receipt");
            case Item.Refusal refusal -> new Outcome.Refused(entry(refusal.entry()), refusal.reasons(), "receipt");
        };
    }

    private Outcome accept(Item.Acceptance acceptance) throws SQLException {
        var claims = acceptance.consent().map(List::of).orElse(List.of());
        var states = gate.pass(connection, List.of(), claims);
        if (states.stream().anyMatch(state -> state != ConsentState.GIVEN)) {
            var reasons = List.of(Reason.CONSENT_MISSING);
            return new Outcome.Refused(entry(acceptance.ifRefused().apply(reasons)), reasons, "receipt");
        }
        var id = entry(acceptance.entry());
        insert(id, acceptance.waiting());
        return new Outcome.Recorded(id, "receipt");
    }

    private Outcome change(Item.RegisterChange change) throws SQLException {
        var id = entry(change.entry());
        var states = gate.pass(connection, List.of(new ConsentGate.Recorded(change.change(), id)), List.of());
        if (!states.isEmpty()) {
            throw new IllegalStateException("a state was told that nobody asked for");
        }
        return new Outcome.Recorded(id, "receipt");
    }

    private Outcome settle(Item.Settlement settlement) throws SQLException {
        var settle = settlement.settle();
        var rests =
                switch (settle.status()) {
                    case DELIVERED, STOPPED, EXPIRED, DISCARDED -> true;
                    case ACCEPTED, WAITING, PARKED -> false;
                };
        var settled = settle.status() == DeliveryStatus.DELIVERED ? delete(settle) : update(settle);
        if (settled != 1) {
            throw new LeaseLostException();
        }
        if (rests) {
            clear(settle.day(), settle.message());
        }
        return new Outcome.Recorded(entry(settlement.entry(), settle.message()), "");
    }

    private int delete(Settle settle) throws SQLException {
        try (var statement =
                connection.prepareStatement("delete from outbox where day = ? and entry_id = ? and lease = ?")) {
            return leased(statement, 1, settle);
        }
    }

    private int update(Settle settle) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update outbox set status = ?, status_since = clock_timestamp(), lease = null, lease_until = null
                 where day = ? and entry_id = ? and lease = ?""")) {
            statement.setString(1, settle.status().code());
            return leased(statement, 2, settle);
        }
    }

    private static int leased(PreparedStatement statement, int from, Settle settle) throws SQLException {
        statement.setObject(from, settle.day());
        statement.setObject(from + 1, settle.message().value());
        statement.setObject(from + 2, settle.lease());
        return statement.executeUpdate();
    }

    private void clear(LocalDate day, EntryId message) throws SQLException {
        for (var sql : List.of(
                "delete from outbox_payload where day = ? and entry_id = ?",
                "update outbox set person_hash = null, demand = null, rule = null where day = ? and entry_id = ?")) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, day);
                statement.setObject(2, message.value());
                statement.executeUpdate();
            }
        }
    }

    private void insert(EntryId entry, WaitingMessage message) throws SQLException {
        var id = UUID.randomUUID();
        var day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, day, entry_id, region, type, sender, receiver, receiver_role, order_key, rule,
                                    person_hash, demand, valid_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")) {
            statement.setObject(1, id);
            statement.setObject(2, day);
            statement.setObject(3, entry.value());
            statement.setString(4, message.region().value());
            statement.setString(5, message.type().name());
            statement.setString(6, message.sender().value());
            statement.setString(7, message.receiver().oin().value());
            statement.setString(8, message.receiver().role().code());
            statement.setBytes(9, message.orderKey().bytes());
            statement.setString(10, message.rule().value());
            var claim = message.claim();
            statement.setBytes(11, claim == null ? null : claim.person().bytes());
            statement.setString(12, claim == null ? null : DemandJson.write(claim.demand()));
            statement.setTimestamp(13, Timestamp.from(message.validUntil()));
            statement.executeUpdate();
        }
        var sealed = cipher.seal(id, message.receiver().oin(), day, message.payload());
        try (var statement = connection.prepareStatement(
                "insert into outbox_payload (entry_id, day, nonce, ct) values (?, ?, ?, ?)")) {
            statement.setObject(1, entry.value());
            statement.setObject(2, day);
            statement.setBytes(3, sealed.nonce());
            statement.setBytes(4, sealed.ciphertext());
            statement.executeUpdate();
        }
    }

    private EntryId entry(EntryFacts facts) throws SQLException {
        return entry(facts, null);
    }

    private EntryId entry(EntryFacts facts, @Nullable EntryId about) throws SQLException {
        var t = System.currentTimeMillis();
        var id = new UUID(t << 16 | 0x7000L | RANDOM.nextInt(0x1000), RANDOM.nextLong() >>> 2 | Long.MIN_VALUE);
        try (var statement = connection.prepareStatement("""
                insert into audit_entry (shard, idx, entry_id, t, type, leaf, leaf_hash, about)
                values (9, ?, ?, ?, ?, ?, ?, ?)""")) {
            statement.setLong(1, RANDOM.nextLong());
            statement.setObject(2, id);
            statement.setLong(3, t);
            statement.setString(4, facts.type().code());
            var leaf = facts.body().deepCopy();
            if (facts.from() != null) {
                leaf.put("from", facts.from().value());
            }
            statement.setBytes(5, leaf.toString().getBytes(StandardCharsets.UTF_8));
            statement.setBytes(6, new byte[32]);
            statement.setObject(7, about == null ? null : about.value());
            statement.executeUpdate();
        }
        return new EntryId(id);
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What stands in the outbox, or in the log when it is there no more. */
    public static DeliveryStatus statusOf(Connection connection, EntryId id) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select status from outbox where entry_id = ?
                union all select 'afgeleverd' from audit_entry where about = ? and type = 'delivered'""")) {
            statement.setObject(1, id.value());
            statement.setObject(2, id.value());
            var rows = statement.executeQuery();
            if (!rows.next()) {
                throw new IllegalStateException("no such row");
            }
            return DeliveryStatus.of(rows.getString(1));
        }
    }
}
