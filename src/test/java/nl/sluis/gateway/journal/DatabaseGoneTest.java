package nl.sluis.gateway.journal;

import static java.util.Objects.requireNonNull;
import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.journal.database.EmbeddedServer;
import nl.sluis.gateway.journal.database.StoreRole;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseGoneTest {
    @TempDir
    private Path dataDir;

    @Test
    void withoutPostgresqlItSaysSoPromptlyAndItRecoversByItself() throws Exception {
        // Given
        var server = new AtomicReference<>(started());
        var journal = RunningJournal.start(
                new JournalSettings(
                        0,
                        2048,
                        Duration.ofMillis(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        Duration.ofDays(90),
                        null),
                new Claims(
                        () -> requireNonNull(server.get()).database().open(StoreRole.WRITER),
                        0,
                        JournalFixture.ORIGIN,
                        NoTree.NONE),
                new OpenGate(),
                FixedKeys.all(Clock.systemUTC()),
                new RunningJournal.Surroundings(Clock.systemUTC(), new SecureRandom(), new SimpleMeterRegistry()));
        var first = (Outcome.Recorded) journal.append(application("m-1", "content"));
        // When
        requireNonNull(server.get()).close();
        // Then
        var asked = Instant.now();
        for (var i = 0; i < 50; i++) {
            assertThatThrownBy(() -> journal.append(application("m-2", "content")))
                    .isInstanceOf(JournalUnavailableException.class);
        }
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        // When
        server.set(started());
        // Then
        assertThat(eventually(journal, application("m-2", "content"))).isInstanceOf(Outcome.Recorded.class);
        assertThat(journal.append(application("m-1", "content")))
                .isEqualTo(new Outcome.Duplicate(first.id(), first.receipt()));
        journal.close();
        requireNonNull(server.get()).close();
    }

    private EmbeddedServer started() throws SQLException {
        var server = EmbeddedServer.start(dataDir, new SecureRandom());
        var unused = Flyway.configure()
                .dataSource(server.database().unpooled(StoreRole.OWNER))
                .load()
                .migrate();
        try (var retention = server.database().open(StoreRole.RETENTION);
                var statement = retention.createStatement()) {
            statement.execute("select sluis_make_partitions(current_date - 1, current_date + 1)");
        }
        return server;
    }

    private static Outcome eventually(Journal journal, Item item) {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try {
                return journal.append(item);
            } catch (JournalUnavailableException e) {
                assertThat(Instant.now()).isBefore(end);
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
