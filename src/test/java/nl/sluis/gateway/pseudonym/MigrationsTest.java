package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Oin;
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
}
