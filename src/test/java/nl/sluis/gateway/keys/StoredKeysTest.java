package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in the tables of a real database. */
class StoredKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    private static TestDatabase database;
    private static DataSource writer;
    private WrappedRows rows;

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
    void beginWithAnEmptyStore() {
        JdbcClient.create(database.owner())
                .sql("truncate key_material, payload_key, aek_current")
                .update();
        rows = new WrappedRows(TestKeys.longTerm(LongTermKeys.made(RANDOM)));
    }

    @Test
    void givesTheSameKeyToEveryNodeThatAsksForItAtOnce() throws Exception {
        // When
        var keys = atOnce(8, () -> bytes(new KeyMaterial(writer, rows, RANDOM).obtain("LSK", "0")));
        var days =
                atOnce(8, () -> bytes(new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, RANDOM).forSealing(DAY)));
        // Then
        assertThat(keys).hasSize(8).allMatch(key -> Arrays.equals(key, keys.getFirst()));
        assertThat(days).hasSize(8).allMatch(key -> Arrays.equals(key, days.getFirst()));
        assertThat(keys.getFirst()).isNotEqualTo(days.getFirst());
    }

    @Test
    void refusesARowThatWasPutInThePlaceOfAnother() {
        // Given
        var material = new KeyMaterial(writer, rows, RANDOM);
        var unused = List.of(material.obtain("LSK", "0"), material.obtain("RSK", "1"), material.obtain("LSK", "1"));
        // When
        owner("update key_material set wrapped = (select wrapped from key_material where kind = 'LSK' and id = '0')");
        // Then
        assertThat(material.obtain("LSK", "0")).isNotNull();
        assertThatThrownBy(() -> material.obtain("RSK", "1"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("RSK 1")
                .hasMessageContaining("another row");
        assertThatThrownBy(() -> material.obtain("LSK", "1")).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void refusesADayKeyThatWasPutInThePlaceOfAnother() {
        // Given
        var days = new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, RANDOM);
        var unused = List.of(days.forSealing(DAY), days.forSealing(DAY.plusDays(1)));
        // When
        owner("update payload_key set wrapped = (select wrapped from payload_key where day = '2026-11-21')");
        // Then
        var afterRestart = new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, RANDOM);
        assertThat(afterRestart.forOpening(DAY)).isNotNull();
        assertThatThrownBy(() -> afterRestart.forOpening(DAY.plusDays(1))).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void refusesARowUnderAKekThatIsNotItsOwn() {
        // Given
        var unused = new KeyMaterial(writer, rows, RANDOM).obtain("RSK", "1");
        var others = new WrappedRows(TestKeys.longTerm(LongTermKeys.made(RANDOM)));
        // Then
        assertThatThrownBy(() -> new KeyMaterial(writer, others, RANDOM).obtain("RSK", "1"))
                .isInstanceOf(KeyUnavailableException.class);
        owner("update key_material set kek = 7");
        assertThatThrownBy(() -> new KeyMaterial(writer, rows, RANDOM).obtain("RSK", "1"))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("version 7");
    }

    @Test
    void makesNoNewKeyInThePlaceOfADisabledOne() {
        // Given
        var material = new KeyMaterial(writer, rows, RANDOM);
        var unused = material.obtain("PMK", "1");
        // When
        owner("update key_material set state = 'disabled'");
        // Then
        assertThat(material.active("PMK")).isEmpty();
        assertThatThrownBy(() -> material.obtain("PMK", "1")).hasMessageContaining("PMK 1 is disabled");
    }

    @Test
    void opensNoPayloadWhoseDayKeyIsDestroyedAndMakesNoneForIt() {
        // Given
        var sealing = new GcmPayloadCipher(new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, RANDOM), RANDOM);
        var row = UUID.randomUUID();
        var sealed = sealing.seal(row, TestKeys.oin(1000), DAY, new byte[3]);
        // When
        owner("delete from payload_key");
        // Then
        var afterRestart =
                new GcmPayloadCipher(new StoredDayKeys(StoredDayKeys.PAYLOADS, writer, rows, RANDOM), RANDOM);
        assertThatThrownBy(() -> afterRestart.open(row, TestKeys.oin(1000), DAY, sealed))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("2026-11-21");
        assertThat(count("payload_key")).isZero();
    }

    @Test
    void signsEachLogShardWithItsOwnKeyAndTheSameAfterARestart() {
        // Given
        var before = new StoredSigners(new KeyMaterial(writer, rows, RANDOM));
        var message = new byte[] {1};
        // When
        var after = new StoredSigners(new KeyMaterial(writer, rows, RANDOM));
        // Then
        assertThat(after.log(0).sign(message)).isEqualTo(before.log(0).sign(message));
        assertThat(after.receipts().publicKey()).isEqualTo(before.receipts().publicKey());
        assertThat(List.of(after.log(0), after.log(1), after.receipts()))
                .extracting(Signer::publicKey)
                .doesNotHaveDuplicates();
    }

    @Test
    void beginsANewMonthWithANewKeyThatTheOtherNodeFinds() {
        // Given
        var file = erasable();
        var loaded = file.load();
        var one = new ErasableKeys(new ErasableStore(file, loaded, writer, RANDOM), writer);
        var november = new MonthlySubjectKeys(one, clockAt("2026-11-30T23:59:59Z"), RANDOM).create();
        // When
        var december = new MonthlySubjectKeys(one, clockAt("2026-12-01T00:00:00Z"), RANDOM).create();
        // Then
        assertThat(List.of(november.month(), december.month())).containsExactly("2026-11", "2026-12");
        var other = new ErasableKeys(
                new ErasableStore(file, loaded, writer, RANDOM), writer); // read before the change, in use after it
        var elsewhere = new MonthlySubjectKeys(other, clockAt("2026-12-01T00:00:00Z"), RANDOM);
        for (var made : List.of(november, december)) {
            assertThat(elsewhere.open(made.kid(), made.month(), made.wrapped()).entryKey(new byte[16], "o"))
                    .isEqualTo(made.entryKey(new byte[16], "o"));
        }
        assertThat(bytes(other.make(YearMonth.of(2026, 12)))).isEqualTo(bytes(one.make(YearMonth.of(2026, 12))));
        assertThat(currentMonth()).isEqualTo("2026-12");
        assertThat(file.read().keys()).containsOnlyKeys("aek-2026-11", "aek-2026-12");
    }

    @Test
    void doesNotGoBackToAMonthThatIsOver() {
        // Given
        var file = erasable();
        var keys = new ErasableKeys(new ErasableStore(file, file.load(), writer, RANDOM), writer);
        var unused = keys.make(YearMonth.of(2026, 12));
        // When
        var again = new ErasableKeys(new ErasableStore(file, file.load(), writer, RANDOM), writer).make(NOVEMBER);
        // Then
        assertThat(again).isNotNull();
        assertThat(currentMonth()).isEqualTo("2026-12");
    }

    private KeystoreFile erasable() {
        var file = TestKeys.file(folder.resolve("erasable.bcfks"));
        file.write(new KeystoreFile.Contents(Map.of("aek-2026-11", TestKeys.key(10)), false));
        return file;
    }

    private static Clock clockAt(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private void owner(String sql) {
        JdbcClient.create(database.owner()).sql(sql).update();
    }

    private int count(String table) {
        return JdbcClient.create(database.owner())
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private String currentMonth() {
        return JdbcClient.create(database.owner())
                .sql("select month from aek_current")
                .query(String.class)
                .single();
    }

    private static byte[] bytes(Secret secret) {
        return secret.lend(byte[]::clone);
    }
}
