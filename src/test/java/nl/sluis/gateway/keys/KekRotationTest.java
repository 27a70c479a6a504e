package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The KEK changed on a real file and a real database, also by somebody who is interrupted at each step. */
class KekRotationTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static TestDatabase database;
    private static DataSource writer;

    @TempDir
    private Path folder;

    private KeystoreFile file;

    @BeforeAll
    static void openStore() {
        database = TestDatabase.create();
        writer = database.writer();
    }

    @AfterAll
    static void closeStore() {
        database.close();
    }

    /** A node of its own: what it knows it has read from the file and the tables. */
    private final class Node {
        final LongTermStore store = new LongTermStore(file, loaded(), writer);
        final WrappedRows rows = new WrappedRows(store);
        final KekRotation rotation = new KekRotation(
                store, rows, new Nodes(writer, 0, () -> store.now().fingerprint()), writer, RANDOM);

        byte[] signingKey() {
            return bytes(new KeyMaterial(writer, rows, RANDOM).obtain("RSK", "1"));
        }

        byte[] dayKey() {
            return bytes(new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, RANDOM).forSealing(DAY));
        }
    }

    private void begin(KeystoreFile.Contents contents) {
        file.write(contents);
        known = new KeystoreFile.Loaded(contents, file.version());
    }

    /** What the file holds now; it takes seconds to read, so once for each version of it. */
    private KeystoreFile.Loaded loaded() {
        if (!file.version().equals(known.version())) {
            known = file.load();
        }
        return known;
    }

    private KeystoreFile.Loaded known;
    private byte[] signingKey;
    private byte[] dayKey;

    @BeforeEach
    void beginWithOneKekAndTwoKeysUnderIt() {
        JdbcClient.create(database.owner())
                .sql("truncate key_material, payload_key, key_life, kek_current, key_node")
                .update();
        file = TestKeys.file(folder.resolve("kek.bcfks"));
        begin(new KeystoreFile.Contents(new TreeMap<>(LongTermKeys.made(RANDOM)), false));
        var node = new Node();
        signingKey = node.signingKey();
        dayKey = node.dayKey();
    }

    @Test
    void changesNoKeyThatItWraps() {
        // Given
        var other = new Node();
        // When
        var done = new Node().rotation.rotate();
        // Then
        assertThat(done).isEqualTo(new KekRotation.Plan(1, 2, 2, false));
        assertThat(loaded().contents().keys()).containsOnlyKeys("kek-2", "aik", "ixk");
        assertOpens(new Node());
        assertOpens(other);
        assertThat(new KeyLives(writer).ended("KEK")).containsExactly("1");
    }

    @Test
    void whatDevelopmentModeMadeStaysMarkedAndProductionGoesOnRefusingIt() {
        // Given
        begin(new KeystoreFile.Contents(loaded().contents().keys(), true));
        // When
        var unused = new Node().rotation.rotate();
        // Then
        assertThat(loaded().contents().madeInDevelopment()).isTrue();
    }

    @Test
    void planningChangesNothing() {
        var node = new Node();
        assertThat(node.rotation.plan()).isEqualTo(node.rotation.plan());
        assertThat(loaded().contents().keys()).containsOnlyKeys("kek-1", "aik", "ixk");
    }

    @Test
    void whoIsKilledBehindTheNewKeyLeavesAStateThatOpensAndIsFinishedByTheSameOrder() {
        // Given
        var killed = new Node();
        killed.rotation.begin(killed.rotation.plan());
        // When
        var after = new Node();
        // Then
        assertOpens(after);
        assertThat(after.rotation.plan()).isEqualTo(new KekRotation.Plan(1, 2, 2, true));
        var unused = after.rotation.rotate();
        assertThat(loaded().contents().keys()).containsOnlyKeys("kek-2", "aik", "ixk");
        assertOpens(new Node());
    }

    @Test
    void whoIsKilledBehindTheRowsLeavesAStateThatOpens() {
        // Given
        var killed = new Node();
        killed.rotation.begin(killed.rotation.plan());
        killed.rotation.rewrap(2);
        // Then
        assertOpens(new Node());
        var unused = new Node().rotation.rotate();
        assertThat(loaded().contents().keys()).containsOnlyKeys("kek-2", "aik", "ixk");
        assertOpens(new Node());
    }

    @Test
    void aRowThatDoesNotOpenUndoesTheRewrappingOfAll() {
        // Given
        JdbcClient.create(database.owner())
                .sql(
                        "insert into key_material (kind, id, kek, wrapped) values ('ZZZ', '1', 1, '\\x00112233445566778899aabbccddeeff')")
                .update();
        // When
        assertThatThrownBy(() -> new Node().rotation.rotate()).isInstanceOf(KeyUnavailableException.class);
        // Then
        assertThat(JdbcClient.create(writer)
                        .sql("select distinct kek from key_material")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
        assertThat(loaded().contents().keys()).containsKeys("kek-1", "kek-2");
        assertOpens(new Node());
    }

    @Test
    void aNodeThatHasNotHeardOfTheNewKeyWritesNoRowUnderTheOldOne() {
        // Given
        var late = new Node();
        var killed = new Node();
        killed.rotation.begin(killed.rotation.plan());
        killed.rotation.rewrap(2);
        // When
        var made = bytes(new KeyMaterial(writer, late.rows, RANDOM).obtain("LSK", "7"));
        // Then
        assertThat(JdbcClient.create(writer)
                        .sql("select kek from key_material where kind = 'LSK'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        var unused = new Node().rotation.rotate();
        assertThat(bytes(new KeyMaterial(writer, new Node().rows, RANDOM).obtain("LSK", "7")))
                .isEqualTo(made);
    }

    private void assertOpens(Node node) {
        assertThat(node.signingKey()).isEqualTo(signingKey);
        assertThat(node.dayKey()).isEqualTo(dayKey);
    }

    private static byte[] bytes(Secret key) {
        return key.lend(lent -> lent.clone());
    }
}
