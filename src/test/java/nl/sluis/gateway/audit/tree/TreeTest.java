package nl.sluis.gateway.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.LogDamagedException;
import nl.sluis.gateway.journal.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    @TempDir
    private Path folder;

    private final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    private Tree tree() {
        return tree(log.writer(), "high-water");
    }

    private Tree tree(DataSource database, String file) {
        return new Tree(database, TestLog.signers(), new HighWater(folder.resolve(file)), new SimpleMeterRegistry());
    }

    @Test
    void aCheckpointSaysTheRootOverAllEntriesAndIsStoredBeforeItIsPublished() throws Exception {
        // Given
        var tree = tree();
        try (var running = log.start(tree)) {
            log.accept(700);
            assertThat(tree.newest()).isEmpty();
            // When
            tree.seal();
            // Then
            var leaves = log.bytes("select leaf_hash from audit_entry order by idx");
            assertThat(leaves).hasSize(701);
            assertThat(tree.newest().orElseThrow())
                    .startsWith(new TreeHead(701, Roots.of(leaves)).text(TestLog.ORIGIN) + "\n— ");
            assertThat(log.texts("select note from audit_checkpoint"))
                    .containsExactly(tree.newest().orElseThrow());
            assertThat(log.texts("select cp_note from log_shard"))
                    .containsExactly(tree.newest().orElseThrow());
            assertThat(log.texts("select level || '/' || n || '.' || width || '.' || length(hashes) / 32"
                            + " from audit_tile order by level, n"))
                    .containsExactly("0/0.256.256", "0/1.256.256", "0/2.189.189", "1/0.2.2");
        }
    }

    @Test
    void nothingIsSignedWhenNothingWasWritten() throws Exception {
        // Given
        var tree = tree();
        try (var running = log.start(tree)) {
            tree.seal();
            // When
            tree.seal();
            // Then
            assertThat(log.number("select count(*) from audit_checkpoint")).isEqualTo(1);
        }
    }

    @Test
    void aLogGoesOnWhereItStopped() throws Exception {
        // Given
        var first = tree();
        try (var running = log.start(first)) {
            log.accept(300);
            first.seal();
            log.accept(5);
        }
        // When: what was written behind the last checkpoint is sealed by the next run
        var second = tree();
        try (var running = log.start(second)) {
            log.accept(1);
            second.seal();
            // Then
            var leaves = log.bytes("select leaf_hash from audit_entry order by idx");
            assertThat(second.newest().orElseThrow())
                    .startsWith(new TreeHead(leaves.size(), Roots.of(leaves)).text(TestLog.ORIGIN));
        }
    }

    @Test
    void aKillAfterSigningAndBeforeTheSwapPublishesNothingAndTheSameTreeIsSignedAgain() throws Exception {
        // Given: a store that is gone once the head is in the high-water file and signed
        var broken = new FailingSource(log.writer());
        var tree = tree(broken, "high-water");
        try (var running = log.start(tree)) {
            log.accept(10);
            broken.fails = true;
            // When
            assertThatThrownBy(tree::seal).isInstanceOf(SQLException.class);
            // Then
            assertThat(tree.newest()).isEmpty();
            assertThat(log.number("select count(*) from audit_checkpoint")).isZero();
            assertThat(Files.readString(folder.resolve("high-water"))).startsWith(TestLog.ORIGIN + "\n11\n");
        }
        var again = tree();
        try (var running = log.start(again)) {
            again.seal();
            var root = Roots.of(log.bytes("select leaf_hash from audit_entry where idx < 11 order by idx"));
            assertThat(new HighWater(folder.resolve("high-water"))
                            .of(TestLog.ORIGIN)
                            .orElseThrow()
                            .size())
                    .isGreaterThan(11);
            assertThat(Base64.getEncoder().encodeToString(root)).isNotEmpty();
        }
    }

    @Test
    void aCommitWhoseAnswerWasLostIsFoundAndPublishedOnce() throws Exception {
        // Given
        var losing = new FailingSource(log.writer());
        var tree = tree(losing, "high-water");
        try (var running = log.start(tree)) {
            log.accept(10);
            losing.losesCommit = true;
            assertThatThrownBy(tree::seal).isInstanceOf(SQLException.class);
            assertThat(tree.newest()).isEmpty();
            // When
            tree.seal();
            // Then
            assertThat(tree.newest()).isPresent();
            log.accept(1);
            tree.seal();
            assertThat(log.number("select count(*) from audit_checkpoint")).isEqualTo(2);
        }
    }

    @Test
    void whoLostTheLogSealsNothingMore() throws Exception {
        // Given
        var tree = tree();
        try (var running = log.start(tree)) {
            log.accept(10);
            // When: another node raised the fence
            log.asOwner("update log_shard set fence = fence + 1");
            // Then
            assertThatThrownBy(tree::seal)
                    .isInstanceOf(FencedOffException.class)
                    .hasMessageContaining("shard 0");
            assertThat(log.number("select count(*) from audit_checkpoint")).isZero();
            assertThat(log.number("select count(*) from audit_tile")).isZero();
        }
    }

    @Test
    void aHeadThatAnotherStoredIsNotOverwritten() throws Exception {
        // Given
        var tree = tree();
        try (var running = log.start(tree)) {
            tree.seal();
            log.asOwner("update log_shard set cp_root = decode(repeat('00', 32), 'hex')");
            log.accept(1);
            // Then
            assertThatThrownBy(tree::seal).isInstanceOf(FencedOffException.class);
            assertThat(log.number("select count(*) from audit_checkpoint")).isEqualTo(1);
            // And: what is not sealed is not written for longer than a batch
            assertThat(log.accept(1)).hasSize(1);
            assertThatThrownBy(() -> log.accept(1)).hasRootCauseInstanceOf(JournalUnavailableException.class);
            assertThat(log.number("select count(*) from audit_entry")).isEqualTo(3);
        }
    }

    @Test
    void aDatabaseBehindTheMarkIsClosedForEverAndTheNextNumberTellsIt() throws Exception {
        // Given: sealed up to 12, then set back to 5 entries
        var tree = tree();
        try (var running = log.start(tree)) {
            log.acceptInTurn(4);
            tree.seal();
            log.asOwner("create table backup as select * from log_shard");
            log.asOwner("create table backup_tile as select * from audit_tile");
            log.acceptInTurn(6);
            tree.seal();
        }
        log.asOwner("delete from audit_entry where idx > 4");
        log.asOwner("delete from audit_checkpoint where size > 5");
        log.asOwner("update audit_tile t set width = b.width, hashes = b.hashes from backup_tile b");
        log.asOwner("update log_shard s set next_index = b.next_index, cp_size = b.cp_size, cp_root = b.cp_root,"
                + " cp_note = b.cp_note from backup b");
        // When
        assertThatThrownBy(() -> log.start(tree()))
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("shard 0 at index 5")
                .hasMessageContaining("holds 5 entries")
                .hasMessageContaining("knows of 11")
                .hasMessageContaining("closed for ever");
        // Then: also when somebody tries again
        assertThatThrownBy(() -> log.start(tree()))
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("closed for ever");
        log.shard(1);
        try (var running = log.start(tree())) {
            assertThat(log.texts("select type from audit_entry where shard = 1 order by idx"))
                    .containsExactly("shard.closed", "start");
            assertThat(log.number("select told_in from log_shard where shard = 0"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aLogThatWasRewrittenUpToTheMarkIsClosed() throws Exception {
        // Given
        var tree = tree();
        try (var running = log.start(tree)) {
            log.acceptInTurn(3);
            tree.seal();
        }
        var file = folder.resolve("high-water");
        var known = new HighWater(file).of(TestLog.ORIGIN).orElseThrow();
        new HighWater(file).raise(TestLog.ORIGIN, new TreeHead(known.size(), new byte[32]));
        // Then
        assertThatThrownBy(() -> log.start(tree()))
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("the root should be AAAA")
                .hasMessageContaining("closed for ever");
    }

    @Test
    void aLogWithoutItsMarkIsNotWrittenToUntilSomebodySaysHowFarItIsKnown() throws Exception {
        // Given
        var tree = tree();
        try (var running = log.start(tree)) {
            log.acceptInTurn(3);
            tree.seal();
            log.acceptInTurn(3);
        }
        var checkpoint = log.texts("select note from audit_checkpoint").getFirst();
        // Then
        assertThatThrownBy(() -> log.start(tree(log.writer(), "elsewhere")))
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("sealed up to index 3")
                .hasMessageContaining("first three lines of the last checkpoint");
        Files.writeString(folder.resolve("elsewhere"), checkpoint.substring(0, checkpoint.indexOf("\n\n") + 2));
        try (var running = log.start(tree(log.writer(), "elsewhere"))) {
            assertThat(log.texts("select type from audit_entry order by idx desc limit 1"))
                    .containsExactly("start");
        }
    }

    @Test
    void aMarkThatCannotBeReadRefuses() throws IOException {
        // Given
        Files.writeString(folder.resolve("high-water"), "something\nelse\n");
        // Then
        assertThatThrownBy(() -> log.start(tree()))
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("holds something else");
    }
}
