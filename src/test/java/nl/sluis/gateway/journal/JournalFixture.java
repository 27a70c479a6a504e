package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.gateway.TestDatabase;

/** A journal on a real database, with real keys that are fixed. */
final class JournalFixture implements AutoCloseable {
    static final String ORIGIN = "gw.example.nl/log/0";
    final TestDatabase database = TestDatabase.create();
    final OpenGate gate = new OpenGate();
    Clock clock = Clock.systemUTC();
    JournalKeys keys = FixedKeys.all(clock);
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    Sealing sealing = NoTree.NONE;
    Witness witness = entry -> {};
    int shard = 0;
    String origin = ORIGIN;
    final List<RunningJournal> started = new ArrayList<>();

    @CanIgnoreReturnValue
    RunningJournal start() {
        return start(this::connect);
    }

    RunningJournal start(OwnConnection connections) {
        return start(connections, gate);
    }

    RunningJournal start(OwnConnection connections, ConsentGate consents) {
        var settings = new JournalSettings(
                shard,
                2048,
                Duration.ofMillis(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofDays(90),
                null);
        var journal = RunningJournal.start(
                settings,
                new Claims(connections, shard, origin, sealing),
                consents,
                keys,
                new RunningJournal.Surroundings(clock, new SecureRandom(), metrics, witness));
        started.add(journal);
        return journal;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl("sluis_writer"));
    }

    /** What a query as the owner finds, one value a row. */
    <T> List<T> all(String sql, Reading<T> reading) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String table) {
        return all("select count(*) from " + table, row -> row.getLong(1)).getFirst();
    }

    void asOwner(String sql) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All at once, each in a virtual thread; what each gave, in their order. */
    static <T> List<T> together(List<Callable<T>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static Item.Event event(EntryType type) {
        return new Item.Event(new EntryFacts(
                type,
                EntryFacts.Judgement.NONE,
                null,
                null,
                null,
                null,
                null,
                "care-5y",
                JsonNodeFactory.instance.objectNode()));
    }

    @Override
    public void close() {
        started.forEach(RunningJournal::close);
        database.close();
    }
}
