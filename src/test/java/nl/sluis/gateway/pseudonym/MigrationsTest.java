package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.pseudonym.Migrations.Migration;
import nl.sluis.gateway.pseudonym.Migrations.Proposal;
import nl.sluis.gateway.pseudonym.Migrations.Relationship;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Relationships on their way to another epoch, on a real store. */
class MigrationsTest {
    private static final Relationship UWV = new Relationship(new Oin("00000099000000002000"), "traject");
    private static TestDatabase database;
    private static DataSource writer;
    private Migrations migrations;

    @BeforeAll
    static void openStore() {
        database = TestDatabase.create();
        writer = database.writer();
    }

    @AfterAll
    static void closeStore() {
        database.close();
    }

    @BeforeEach
    void beginWithOneRelationshipInTheFirstEpoch() {
        JdbcClient.create(database.owner())
                .sql("truncate relationship, migration")
                .update();
        assertThat(epochs().of(UWV.holder(), UWV.scope())).isEqualTo(1);
        migrations = new Migrations(writer);
    }

    /** A node that remembers nothing. */
    private static StoredEpochs epochs() {
        return new StoredEpochs(writer, () -> 1);
    }

    @Test
    void movesByTheWordOfTwoPersonsAndReadsBothUntilItsEnd() {
        // Given
        var id = migrations.propose(new Proposal(UWV, 1, 2, 30, "operator"));
        assertThat(epochs().of(UWV.holder(), UWV.scope())).isEqualTo(1);
        // When
        assertThat(migrations.open(id, "officer")).isTrue();
        // Then
        assertThat(epochs().of(UWV.holder(), UWV.scope())).isEqualTo(2);
        assertThat(epochs().former(UWV.holder(), UWV.scope())).isEqualTo(OptionalInt.of(1));
        assertThat(migrations.needing(1)).containsExactly(UWV);
        assertThat(migrations.end(id)).isTrue();
        assertThat(epochs().former(UWV.holder(), UWV.scope())).isEmpty();
        assertThat(migrations.needing(1)).isEmpty();
    }

    @Test
    void whoProposedItDoesNotOpenIt() {
        var id = migrations.propose(new Proposal(UWV, 1, 2, 30, "operator"));
        assertThat(migrations.open(id, "operator")).isFalse();
        assertThat(epochs().of(UWV.holder(), UWV.scope())).isEqualTo(1);
    }

    @Test
    void isOpenedOnceAndOneAtATime() {
        var id = migrations.propose(new Proposal(UWV, 1, 2, 30, "operator"));
        assertThat(migrations.open(id, "officer")).isTrue();
        assertThat(migrations.open(id, "officer")).isFalse();
        var next = migrations.propose(new Proposal(UWV, 2, 3, 30, "operator"));
        assertThat(migrations.open(next, "officer"))
                .as("a window is still open")
                .isFalse();
        assertThat(epochs().of(UWV.holder(), UWV.scope())).isEqualTo(2);
    }

    @Test
    void aWindowOfNoDaysReadsTheFormerEpochNoMore() {
        var id = migrations.propose(new Proposal(UWV, 1, 2, 0, "operator"));
        assertThat(migrations.open(id, "officer")).isTrue();
        assertThat(epochs().former(UWV.holder(), UWV.scope())).isEmpty();
        assertThat(migrations.openFor(UWV)).isEmpty();
    }

    @Test
    void tellsWhatWasProposedAndWhatCameOfIt() {
        // Given
        var id = migrations.propose(new Proposal(UWV, 1, 2, 30, "operator"));
        var proposed = migrations.find(id).orElseThrow();
        assertThat(migrations.openFor(UWV)).isEmpty();

        // When
        assertThat(migrations.open(id, "officer")).isTrue();
        migrations.answered(id, 3);
        migrations.answered(id, 4);

        // Then
        assertThat(proposed)
                .isEqualTo(new Migration(
                        id,
                        new Proposal(UWV, 1, 2, 30, "operator"),
                        proposed.proposed(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        false));
        var opened = migrations.find(id).orElseThrow();
        assertThat(opened.openedBy()).contains("officer");
        assertThat(opened.ends().orElseThrow())
                .isAfter(proposed.proposed().plus(29, ChronoUnit.DAYS))
                .isBefore(proposed.proposed().plus(31, ChronoUnit.DAYS));
        assertThat(opened.batches()).isEqualTo(2);
        assertThat(opened.pairs()).isEqualTo(7);
        assertThat(opened.open()).isTrue();
        assertThat(migrations.openFor(UWV)).contains(opened);
        assertThat(migrations.all()).containsExactly(opened);
    }

    @Test
    void isNotOpenedByWhatMovedOtherwise() {
        // Given
        var id = migrations.propose(new Proposal(UWV, 1, 2, 30, "operator"));
        var moved = JdbcClient.create(database.owner())
                .sql("update relationship set epoch = 2, former = 1")
                .update();
        assertThat(moved).isEqualTo(1);

        // Then
        assertThat(migrations.open(id, "officer")).isFalse();
        assertThat(migrations.find(id).orElseThrow().openedBy())
                .as("nothing of it is kept")
                .isEmpty();
    }

    @Test
    void proposingTheSameAgainGivesTheSame() {
        assertThat(migrations.propose(new Proposal(UWV, 1, 2, 30, "operator")))
                .isEqualTo(migrations.propose(new Proposal(UWV, 1, 2, 60, "somebody")));
        assertThat(migrations.all()).hasSize(1);
    }

    @Test
    void endsOnceAndNotBeforeItIsOpen() {
        var id = migrations.propose(new Proposal(UWV, 1, 2, 30, "operator"));
        assertThat(migrations.end(id)).isFalse();
        assertThat(migrations.open(id, "officer")).isTrue();
        assertThat(migrations.end(id)).isTrue();
        assertThat(migrations.end(id)).isFalse();
        assertThat(migrations.open(id, "officer")).as("it is over").isFalse();
    }

    @Test
    void knowsTheEpochOfARelationshipThatBegan() {
        assertThat(migrations.epochOf(UWV)).contains(1);
        assertThat(migrations.epochOf(new Relationship(UWV.holder(), "log"))).isEmpty();
    }

    @Test
    void waitsAsLongAsANodeMayRemember() {
        var begin = System.nanoTime();
        migrations.awaitSeen();
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(StoredEpochs.AGE.toNanos());
    }

    @Test
    void isToldToStopWhileItWaits() {
        Thread.currentThread().interrupt();
        migrations.awaitSeen();
        assertThat(Thread.interrupted()).as("who waits may be told to stop").isTrue();
    }
}
