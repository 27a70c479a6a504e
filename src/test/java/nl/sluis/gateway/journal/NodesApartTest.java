package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the nodes of one store apart, and what they must agree on. */
class NodesApartTest {
    @TempDir
    Path folder;

    private final JournalFixture fixture = new JournalFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void eachNewNodeTakesALogThatNobodyEverHadAndKeepsIt() throws Exception {
        var first = choice("a").make();
        var second = choice("b").make();

        assertThat(first.number()).isZero();
        assertThat(second.number()).isEqualTo(1);
        assertThat(choice("a").make()).isEqualTo(first);
        assertThat(choice("b").make()).isEqualTo(second);
        assertThat(fixture.all("select origin from log_shard order by shard", row -> row.getString(1)))
                .containsExactly("gw.example.nl/log/0", "gw.example.nl/log/1");
    }

    @Test
    void aFolderFromBeforeNumbersWereChosenKeepsTheLogThatItHad() throws Exception {
        assertThat(choice("a").make().number()).isZero();
        Files.createDirectories(folder.resolve("old"));
        Files.writeString(folder.resolve("old/high-water"), "");

        assertThat(choice("old").make().number()).isZero();
    }

    @Test
    void aNumberThatIsNoneIsNotGuessedAt() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/shard"), "first\n");

        assertThatThrownBy(() -> choice("a").make()).hasMessageContaining("shard");
    }

    @Test
    void aNodeWhoseClockIsAnotherThanThatOfTheStoreAcceptsNothing() {
        fixture.clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(7));
        var journal = fixture.start();

        assertThatThrownBy(() -> journal.append(application("m", "content")))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessageContaining("agree about the time");

        assertThat(fixture.count("outbox")).isZero();
        assertThat(fixture.count("accepted")).isZero();
    }

    private ShardChoice choice(String node) {
        return new ShardChoice(
                fixture::connect,
                number -> "gw.example.nl/log/" + number,
                folder.resolve(node).resolve("shard"),
                folder.resolve(node).resolve("high-water"));
    }
}
