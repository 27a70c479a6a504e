package nl.sluis.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.audit.verify.Report;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.TestLog;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Six years of a log, at whose end its retention is looked after. */
class RetentionTest {
    private static final Oin AUDITOR = new Oin("00000099000000009000");
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final Period FIVE_YEARS = Period.ofYears(5);
    private final TestLog log = new TestLog();
    private final Map<String, Period> classes = new TreeMap<>(Map.of("care-5y", FIVE_YEARS, "work-5y", FIVE_YEARS));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    private BenchTree tree;
    private AutoCloseable running;

    @BeforeEach
    void sixYears() throws Exception {
        log.fill(4_000, 72, highWater());
        tree = new BenchTree(log.writer(), TestLog.signers(), highWater());
        running = log.start(tree);
    }

    private Path highWater() {
        return folder.resolve("high-water");
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
        log.close();
    }

    private Retention retention() {
        return retention(log.journal());
    }

    private Retention retention(Journal journal) {
        var jdbc = JdbcClient.create(log.retention());
        var telling = new Telling(journal, jdbc, 0);
        List<Ending> endings = List.of(
                new ExpiredBodies(jdbc, () -> classes, telling, 300),
                new UnusedKeys(jdbc, telling, 100),
                new PrunedMonths(jdbc, () -> classes, telling),
                new EmptyMonths(jdbc));
        return new Retention(
                endings,
                new Alone(log.retention()),
                new AgreedTime(jdbc, clock),
                new Progress(metrics),
                Duration.ofMinutes(1));
    }

    private static long yearsAgo(int years) {
        return Instant.now()
                .atZone(ZoneOffset.UTC)
                .minusYears(years)
                .toInstant()
                .toEpochMilli();
    }

    @Test
    void bodiesGoAtTheEndOfTheirClassAndNotBefore() {
        // Given
        classes.put("work-5y", Period.ofYears(3));
        var shorter = log.number("select count(*) from audit_entry e join subject_key k on k.kid = e.kid"
                + " where k.class = 'work-5y' and e.t >= " + yearsAgo(3));
        var longer = log.number("select count(*) from audit_entry e join subject_key k on k.kid = e.kid"
                + " where k.class = 'care-5y' and e.t >= " + yearsAgo(5));
        // When
        retention().turn();
        // Then
        assertThat(log.number("select count(*) from audit_entry where kid is not null and t < " + yearsAgo(5)))
                .isZero();
        assertThat(log.number("select count(*) from audit_entry where ct is not null and t < " + yearsAgo(5)))
                .isZero();
        assertThat(log.number("select count(*) from audit_entry e join subject_key k on k.kid = e.kid"
                        + " where k.class = 'work-5y'"))
                .isEqualTo(shorter);
        assertThat(log.number("select count(*) from audit_entry e join subject_key k on k.kid = e.kid"
                        + " where k.class = 'care-5y' and type <> 'pruned'"))
                .isEqualTo(longer);
        assertThat(behind("bodies")).isZero();
    }

    private double behind(String what) {
        return metrics.get("sluis.retention.behind").tag("what", what).gauge().value();
    }

    @Test
    void withItsLastBodyTheKeyOfAPersonGoes() {
        // Given
        classes.replaceAll((name, length) -> Period.ofDays(1));
        // When
        retention().turn();
        // Then: what is left is written under by this day's entries, or about nobody
        assertThat(log.number("select count(*) from subject_key k where not exists"
                        + " (select from audit_entry e where e.kid = k.kid)"))
                .isZero();
    }

    @Test
    void aPrunedLogShowsNothingBelowItsMinimumAndVerifiesAboveIt() throws Exception {
        // When
        retention().turn();
        tree.seal();
        // Then
        var minimum = log.number("select min_index from log_shard");
        assertThat(minimum).isPositive().isLessThan(1_000);
        assertThat(log.number("select count(*) from audit_entry where idx < " + minimum))
                .isZero();
        assertThat(log.number("select count(*) from audit_tile where level = 0 and n < " + minimum / 256))
                .isZero();
        assertThat(page("/0/tile/entries/000")).isEmpty();
        assertThat(page("/0/tile/0/000")).isEmpty();
        var report = verify(new Evidence(keys()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.looked())
                .contains("nothing before entry " + minimum + ": it is past its retention, and was pruned");
        assertThat(behind("log")).isZero();
    }

    @Test
    void proofsAboveTheMinimumStayValid() throws Exception {
        // Given
        var last = log.texts("select entry_id::text from audit_entry where type = 'accepted'"
                        + " and leaf like '%\"from\":\"" + UWV.value()
                        + "\"%' order by idx desc limit 1".replace("leaf like", "convert_from(leaf, 'UTF8') like"))
                .getFirst();
        var entry = new EntryId(java.util.UUID.fromString(last));
        var before = publication().proof("somebody", UWV, entry).orElseThrow();
        // When
        retention().turn();
        tree.seal();
        // Then
        var after = publication().proof("somebody", UWV, entry).orElseThrow();
        var evidence = new Evidence(keys());
        evidence.proof(before.getBytes(StandardCharsets.UTF_8));
        evidence.proof(after.getBytes(StandardCharsets.UTF_8));
        assertThat(verify(evidence).findings()).isEmpty();
    }

    @Test
    void aGatewayStartsOnAPrunedLogAndGoesOn() throws Exception {
        // Given
        retention().turn();
        tree.seal();
        running.close();
        // When
        tree = new BenchTree(log.writer(), TestLog.signers(), highWater());
        running = log.start(tree);
        log.accept(3);
        tree.seal();
        // Then
        assertThat(verify(new Evidence(keys())).findings()).isEmpty();
    }

    @Test
    void aLogThatHidesItsBeginningAndDoesNotSaySoIsConvicted() throws Exception {
        // Given: somebody raises the minimum behind the log's back
        tree.seal();
        log.asOwner("update log_shard set min_index = 512");
        // When
        var report = verify(new Evidence(keys()));
        // Then
        assertThat(report.findings())
                .singleElement()
                .hasToString(
                        "entry 0: deletion: the log shows nothing before entry 512, and none of its entries says that"
                                + " it was pruned");
        var told = new Evidence(keys());
        told.pruned(512);
        assertThat(verify(told).findings()).isEmpty();
    }

    @Test
    void whatGoesIsToldFirstAndOnce() {
        // Given
        var refusing = new ArrayList<String>();
        // When: a journal that cannot write
        retention(item -> {
                    refusing.add(item.entry().type().code());
                    throw new JournalUnavailableException("full", Duration.ZERO);
                })
                .turn();
        // Then
        assertThat(refusing).isNotEmpty().containsOnly("pruned");
        assertThat(log.number("select count(*) from audit_entry where kid is null"))
                .isZero();
        assertThat(log.number("select min_index from log_shard")).isZero();
        assertThat(behind("bodies")).isGreaterThan(Duration.ofDays(300).toSeconds());
        // When
        retention().turn();
        var told = log.number("select count(*) from audit_entry where type = 'pruned'");
        retention().turn();
        // Then
        assertThat(log.number("select count(*) from audit_entry where type = 'pruned'"))
                .isEqualTo(told);
    }

    @Test
    void whatIsOfAClassThatNobodyKnowsStays() {
        // Given
        classes.remove("work-5y");
        var before = log.number("select count(*) from audit_entry e join subject_key k on k.kid = e.kid"
                + " where k.class = 'work-5y'");
        // When
        retention().turn();
        // Then
        assertThat(log.number("select count(*) from audit_entry e join subject_key k on k.kid = e.kid"
                        + " where k.class = 'work-5y'"))
                .isEqualTo(before);
        assertThat(log.number("select min_index from log_shard")).isZero();
    }

    @Test
    void nothingGoesWhileTheClocksDisagree() {
        // Given
        clock = Clock.offset(clock, Duration.ofMinutes(6));
        // When
        retention().turn();
        // Then
        assertThat(log.number("select count(*) from audit_entry where kid is null"))
                .isZero();
    }

    @Test
    void aMonthOfALogThatHasNotSaidSoStays() {
        // Given: another node's log, open and sealed, with an entry of the same month
        log.asOwner("insert into log_shard (shard, origin, cp_size) values (1, 'other/log/1', 1)");
        log.asOwner("insert into audit_entry (shard, idx, entry_id, t, type, leaf, leaf_hash)"
                + " select 1, idx, gen_random_uuid(), t, type, leaf, leaf_hash from audit_entry order by idx limit 1");
        // When
        retention().turn();
        // Then
        assertThat(log.number("select min_index from log_shard where shard = 0"))
                .isZero();
        assertThat(log.number("select count(*) from audit_entry where kid is not null and t < " + yearsAgo(5)))
                .isZero();
    }

    @Test
    void ofALogThatIsClosedAnotherSaysThatItsMonthGoes() {
        // Given: the log of a node that will not come back, with an entry of the oldest month that no tile keeps
        log.asOwner(
                "insert into log_shard (shard, origin, cp_size, next_index, state) values (1, 'other/log/1', 300, 300, 'closed')");
        log.asOwner("insert into audit_entry (shard, idx, entry_id, t, type, leaf, leaf_hash)"
                + " select 1, idx, gen_random_uuid(), (select min(t) from audit_entry), type, leaf, leaf_hash"
                + " from audit_entry where idx < 300");
        var said = new ArrayList<String>();
        Journal journal = item -> {
            said.add(item.entry().body().toString());
            return log.journal().append(item);
        };
        // When
        retention(journal).turn();
        retention(journal).turn();
        // Then
        assertThat(said)
                .filteredOn(body -> body.contains("\"shard\":1"))
                .singleElement()
                .satisfies(body -> assertThat(body).contains("\"what\":\"log\"", "\"minIndex\":256", "\"month\":"));
        assertThat(log.number("select min_index from log_shard where shard = 1"))
                .isEqualTo(256);
    }

    @Test
    void ofKeysNothingIsSaidWhereNoneGoes() {
        // Given: everything is of yesterday at the oldest
        classes.replaceAll((name, length) -> Period.ofYears(50));
        log.asOwner("delete from subject_key k where not exists (select from audit_entry e where e.kid = k.kid)");
        // When
        retention().turn();
        // Then
        assertThat(log.number("select count(*) from audit_entry where type = 'pruned'"))
                .isZero();
        assertThat(behind("keys")).isZero();
    }

    private Publication publication() {
        return BenchTree.published(log.reader());
    }

    private Optional<byte[]> page(String path) {
        return publication().audited(AUDITOR, path).map(LogPage::bytes);
    }

    private static List<LogKey> keys() {
        return List.of(LogKey.read(
                NoteKey.of(TestLog.ORIGIN, TestLog.signers().log(0).publicKey()).text()));
    }

    private Report verify(Evidence evidence) {
        return new LogVerifier(keys(), evidence, Instant.now()).verify(path -> page("/0/" + path), (done, of) -> {});
    }
}
