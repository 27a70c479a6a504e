package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartTest {
    private final JournalFixture fixture = new JournalFixture();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aRunBeginsWithStartAndEndsWithStop() {
        // When
        fixture.start().close();
        fixture.start().close();
        // Then
        assertThat(types()).containsExactly("start", "stop", "start", "stop");
    }

    @Test
    void aRunAfterOneThatDidNotStopBeginsWithRecovery() {
        // Given
        fixture.start().close();
        fixture.asOwner("delete from audit_entry where type = 'stop'");
        fixture.asOwner("update log_shard set next_index = 1");
        // When
        fixture.start().close();
        // Then
        assertThat(types()).containsExactly("start", "recovery", "stop");
    }

    @Test
    void anOriginIsWrittenOnce() {
        // Given
        fixture.start().close();
        // When
        var again = new Claims(fixture::connect, 0, "elsewhere.nl/log/0", NoTree.NONE);
        // Then
        assertThat(originOf(again)).isEqualTo(JournalFixture.ORIGIN);
    }

    @Test
    void aMissingEntryRefusesTheStart() {
        // Given
        var journal = fixture.start();
        assertThat(journal.append(application("m-1", "content"))).isInstanceOf(Outcome.Recorded.class);
        journal.close();
        fixture.asOwner("delete from audit_entry where type = 'accepted'");
        // Then
        assertThatThrownBy(fixture::start)
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("shard 0")
                .hasMessageContaining("number of entries from index 0 should be 3 and is 2");
    }

    @Test
    void entriesAreCountedInWindowsAndTheOneThatIsShortIsNamed() throws java.sql.SQLException {
        // Given
        fixture.start().close();
        fixture.start().close();
        var claims = new Claims(fixture::connect, 0, JournalFixture.ORIGIN, NoTree.NONE);
        // Then
        var whole = claims.first().claim();
        for (var window = 1; window <= 5; window++) {
            new StoredLog(whole).checkDense(window);
        }
        claims.giveUp(whole);
        // When
        fixture.asOwner("delete from audit_entry where idx = 2");
        // Then
        var holed = claims.again();
        assertThatThrownBy(() -> new StoredLog(holed).checkDense(2))
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("at index 3")
                .hasMessageContaining("number of entries from index 2 should be 2 and is 1");
        claims.giveUp(holed);
    }

    @Test
    void aChangedLastLeafRefusesTheStart() {
        // Given
        fixture.start().close();
        fixture.asOwner("update audit_entry set leaf = convert_to(replace(convert_from(leaf, 'UTF8'), 'stop', 'halt'),"
                + " 'UTF8') where type = 'stop'");
        // Then
        assertThatThrownBy(fixture::start)
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("index 1")
                .hasMessageContaining("leaf hash");
    }

    @Test
    void aSecondNodeDoesNotGetTheShardWhileTheFirstHoldsIt() {
        // Given
        var first = fixture.start();
        var second = new Claims(fixture::connect, 0, JournalFixture.ORIGIN, NoTree.NONE);
        // Then
        assertThatThrownBy(second::first).isInstanceOf(ShardTakenException.class);
        assertThat(first.append(application("m-1", "content"))).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void aClosedShardIsNeverClaimedAgain() {
        // Given
        fixture.start().close();
        fixture.asOwner("update log_shard set state = 'closed'");
        // Then
        assertThatThrownBy(fixture::start)
                .isInstanceOf(LogDamagedException.class)
                .hasMessageContaining("closed for ever");
    }

    @Test
    void lookingWhetherTheSessionLivesLeavesNoTransactionOpen() throws java.sql.SQLException {
        // Given
        var claims = new Claims(fixture::connect, 0, JournalFixture.ORIGIN, NoTree.NONE);
        var claim = claims.first().claim();
        // When
        var alive = claims.alive(claim);
        // Then
        assertThat(alive).isTrue();
        assertThat(fixture.all(
                        "select state from pg_stat_activity where usename = 'sluis_writer' and datname = current_database()",
                        row -> row.getString(1)))
                .containsExactly("idle");
        claims.giveUp(claim);
        assertThat(claims.alive(claim)).isFalse();
    }

    private static String originOf(Claims claims) {
        try {
            var claim = claims.first().claim();
            claims.giveUp(claim);
            return claim.shard().origin();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> types() {
        return fixture.all("select type from audit_entry order by idx", row -> row.getString(1));
    }
}
