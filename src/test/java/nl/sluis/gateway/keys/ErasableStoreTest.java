package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Bsn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys that must be destroyable, on a real file and a real database. */
class ErasableStoreTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] INFO = enc("sluis/psn/prf/v1", "00000099000000001000", "traject");
    private static final byte[] INPUT = enc("bsn", "999990342");
    private static TestDatabase database;
    private static DataSource writer;

    @TempDir
    Path folder;

    private KeystoreFile file;
    private KeystoreFile.Loaded known;
    private ErasableStore store;

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
    void beginWithOneMonthAndOneCohort() {
        JdbcClient.create(database.owner())
                .sql("truncate key_life, payload_key, aek_current")
                .update();
        file = TestKeys.file(folder.resolve("erasable.bcfks"));
        var contents = new KeystoreFile.Contents(
                new TreeMap<>(Map.of("aek-2026-11", TestKeys.key(10), "rmk-2026", TestKeys.key(2))), false);
        file.write(contents);
        known = new KeystoreFile.Loaded(contents, file.version());
        store = node();
    }

    /** It takes seconds to read, so once for each version of it. */
    private KeystoreFile.Loaded loaded() {
        if (!file.version().equals(known.version())) {
            known = file.load();
        }
        return known;
    }

    private ErasableStore node() {
        return new ErasableStore(file, loaded(), writer, RANDOM);
    }

    @Test
    void makesTheOneWayPseudonymOfTheWorkedExample() {
        assertThat(HexFormat.of().formatHex(new StoredCohortMasters(store).token(2026, INFO, INPUT)))
                .isEqualTo("4efa16ffd6db3565720e04c9cc417028");
    }

    @Test
    void makesTheMasterOfACohortOnceForAllNodes() {
        // Given
        var other = node();
        // When
        var made = new StoredCohortMasters(store).token(2027, INFO, INPUT);
        // Then
        assertThat(new StoredCohortMasters(other).token(2027, INFO, INPUT)).isEqualTo(made);
        assertThat(new StoredCohortMasters(other).token(2026, INFO, INPUT)).isNotEqualTo(made);
    }

    @Test
    void neverMakesADestroyedCohortAgain() {
        // Given
        var cohorts = new StoredCohortMasters(store);
        var unused = cohorts.token(2026, INFO, INPUT);
        // When
        store.destroy(ErasableKey.rmk(2026));
        // Then
        assertThatThrownBy(() -> cohorts.token(2026, INFO, INPUT))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessage("the key RMK 2026 is destroyed");
        assertThatThrownBy(() -> new StoredCohortMasters(node()).token(2026, INFO, INPUT))
                .isInstanceOf(KeyUnavailableException.class);
        assertThat(loaded().contents().keys()).containsOnlyKeys("aek-2026-11");
    }

    @Test
    void takesADestroyedKeyOutOfAnOlderFileThatWasPutBack() throws Exception {
        // Given
        var older = Files.readAllBytes(file.path());
        store.destroy(ErasableKey.rmk(2026));
        Files.write(file.path(), older);
        // When
        node().takeOutDestroyed();
        // Then
        assertThat(loaded().contents().keys()).containsOnlyKeys("aek-2026-11");
    }

    @Test
    void forgetsInEveryNodeWhatOneDestroyed() {
        // Given
        var other = node();
        // When
        store.destroy(ErasableKey.aek(YearMonth.of(2026, 11)));
        other.reloadWhenChanged();
        // Then
        assertThat(other.find(ErasableKey.aek(YearMonth.of(2026, 11)))).isEmpty();
    }

    @Test
    void refusesACohortThatIsNoYear() {
        assertThatThrownBy(() -> new StoredCohortMasters(store).token(26, INFO, INPUT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAPersonUnderTheKeyOfTheDayUntilItIsDropped() {
        // Given
        var rows = new WrappedRows(TestKeys.longTerm(LongTermKeys.made(RANDOM)));
        var guard = new StoredGuardKeys(new StoredDayKeys(StoredDayKeys.GUARD, writer, rows, RANDOM), writer);
        var day = LocalDate.of(2026, 11, 27);
        var person = Bsn.of("999990342");
        var counted = guard.person(day, TestKeys.oin(1000), person);
        // When
        var dropped = guard.dropBefore(day.plusDays(1));
        // Then
        assertThat(dropped).isEqualTo(1);
        assertThat(guard.person(day, TestKeys.oin(1000), person)).isNotEqualTo(counted);
        assertThat(guard.dropBefore(day)).isZero();
    }
}
