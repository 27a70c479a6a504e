package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The monthly change of AEK: what lives stays readable, what was shredded does not come back. */
class AuditKeyRotationTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static TestDatabase database;
    private static DataSource writer;

    @TempDir
    private Path folder;

    private ErasableKeys months;
    private AuditKeyRotation rotation;

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
    void beginInNovember() {
        JdbcClient.create(database.owner())
                .sql("truncate subject_key, key_life, aek_current")
                .update();
        var file = TestKeys.file(folder.resolve("erasable.bcfks"));
        var contents = new KeystoreFile.Contents(Map.of("aek-2026-11", TestKeys.key(10)), false);
        file.write(contents);
        var store = new ErasableStore(file, new KeystoreFile.Loaded(contents, file.version()), writer, RANDOM);
        months = new ErasableKeys(store, writer);
        rotation = new AuditKeyRotation(store, months, writer);
    }

    @Test
    void wrapsWhatLivesUnderTheKeyOfTheNewMonth() {
        // Given
        var keys =
                java.util.stream.IntStream.range(0, 1203).mapToObj(this::store).toList();
        // When
        var wrapped = rotation.rewrap(DECEMBER);
        rotation.destroy(NOVEMBER);
        // Then
        assertThat(wrapped).isEqualTo(1203);
        assertThat(rotation.over(DECEMBER)).isEmpty();
        assertThat(read(7).entryKey(new byte[16], "o")).isEqualTo(keys.get(7).entryKey(new byte[16], "o"));
        assertThat(read(1202).kid()).isEqualTo(keys.get(1202).kid());
    }

    @Test
    void aShreddedPersonStaysShreddedThoughAnOlderDatabaseIsPutBack() {
        // Given
        var shredded = store(1);
        var backup = row(1);
        JdbcClient.create(database.owner()).sql("delete from subject_key").update();
        // When
        var unused = rotation.rewrap(DECEMBER);
        rotation.destroy(NOVEMBER);
        // Then
        assertThatThrownBy(() -> subjects().open(shredded.kid(), backup.month(), backup.wrapped()))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("stays closed");
    }

    @Test
    void destroysNoMonthThatALivingRowNeeds() {
        var unused = store(1);
        assertThatThrownBy(() -> rotation.destroy(NOVEMBER)).hasMessageContaining("still wraps 1 subject keys");
        assertThat(read(1)).isNotNull();
    }

    private MonthlySubjectKeys subjects() {
        return new MonthlySubjectKeys(
                months, Clock.fixed(Instant.parse("2026-11-15T00:00:00Z"), ZoneOffset.UTC), RANDOM);
    }

    private SubjectKey store(int number) {
        var made = subjects().create();
        JdbcClient.create(writer)
                .sql("insert into subject_key (row_key, class, kid, aek, wrapped) values (?, 'care-5y', ?, ?, ?)")
                .params(rowKey(number), made.kid(), made.month(), made.wrapped())
                .update();
        return made;
    }

    private record Row(byte[] kid, String month, byte[] wrapped) {}

    private static Row row(int number) {
        return JdbcClient.create(writer)
                .sql("select kid, aek, wrapped from subject_key where row_key = ?")
                .param(rowKey(number))
                .query((row, index) -> new Row(row.getBytes(1), row.getString(2), row.getBytes(3)))
                .single();
    }

    private SubjectKey read(int number) {
        var row = row(number);
        return subjects().open(row.kid(), row.month(), row.wrapped());
    }

    private static byte[] rowKey(int number) {
        return java.nio.ByteBuffer.allocate(32).putInt(number).array();
    }
}
