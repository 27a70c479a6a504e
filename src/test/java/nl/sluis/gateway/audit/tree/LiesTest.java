package nl.sluis.gateway.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.verify.CouldNotCheckException;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.Lie;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogSource;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.audit.verify.Receipt;
import nl.sluis.gateway.audit.verify.ReceiptVerifier;
import nl.sluis.gateway.audit.verify.Report;
import nl.sluis.gateway.journal.LogDamagedException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.journal.TestLog;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.body.GivenBodyTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each lie that a log can tell, told in a real database, and what becomes of it. */
class LiesTest {
    private static final int SIZE = 601;
    private static final Oin AUDITOR = new Oin("00000099000000009000");
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    private final TestLog log = new TestLog();
    private final List<LogKey> keys = List.of(LogKey.read(
            NoteKey.of(TestLog.ORIGIN, TestLog.signers().log(0).publicKey()).text()));
    private final Evidence evidence = new Evidence(keys);
    private List<String> receipts;
    private String checkpoint;

    @BeforeEach
    void write() throws Exception {
        var tree = tree();
        try (var running = log.start(tree)) {
            receipts = log.accept(300);
            tree.seal();
            log.asOwner("create table old_entry as select * from audit_entry");
            log.asOwner("create table old_shard as select * from log_shard");
            log.asOwner("create table old_tile as select * from audit_tile");
            log.asOwner("create table old_checkpoint as select * from audit_checkpoint");
            receipts = new ArrayList<>(receipts);
            receipts.addAll(log.accept(300));
            tree.seal();
            checkpoint = tree.newest().orElseThrow();
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Tree tree() {
        return new Tree(
                log.writer(),
                TestLog.signers(),
                new HighWater(folder.resolve("high-water")),
                new SimpleMeterRegistry());
    }

    private Report verify() {
        return verify(CLOCK.instant().plus(Duration.ofMinutes(5)));
    }

    private Report verify(Instant asOf) {
        return new LogVerifier(keys, evidence, asOf).verify(source(), (done, of) -> {});
    }

    private LogSource source() {
        var publication = new StoredPublication(
                log.reader(), new Readings(item -> new Outcome.Recorded(new EntryId(new UUID(0, 0)), ""), CLOCK));
        return path -> publication.audited(AUDITOR, "/0/" + path).map(LogPage::bytes);
    }

    private void receiptOf(long index) {
        var verifier = new ReceiptVerifier(TestLog.signers().receipts().publicKey());
        receipts.stream()
                .filter(receipt -> Receipt.read(receipt).seq() == index)
                .forEach(receipt -> evidence.receipt(receipt, verifier));
    }

    private void assertThatTheStartRefuses(String... words) {
        assertThatThrownBy(() -> log.start(tree()))
                .isInstanceOf(LogDamagedException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    }

    private static void assertConvicted(Report report, Lie lie, long index) {
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.findings().getFirst().lie())
                .as(report.findings().toString())
                .isEqualTo(lie);
        assertThat(report.findings().getFirst().index()).isEqualTo(index);
    }

    private Forger forger() {
        return new Forger(log, TestLog.signers().log(0));
    }

    @Test
    void aLogThatDoesNotLieIsProvenWithEveryReceiptAndCheckpoint() {
        // Given
        for (var index = 1; index <= 600; index++) {
            receiptOf(index);
        }
        log.texts("select note from audit_checkpoint").forEach(note -> evidence.checkpoint(note.getBytes(UTF_8)));
        // When
        var report = verify();
        // Then
        assertThat(report.findings()).isEmpty();
        assertThat(report.checkpoint().size()).isEqualTo(SIZE);
        assertThat(report.looked())
                .contains("601 hashes, against the root that was signed")
                .contains("601 entries, their order and times")
                .contains("601 bodies, as they are stored; 0 are not there any more")
                .contains("2 checkpoints, 600 receipts and 0 proofs that others hold");
    }

    @Test
    void anEditedLeaf() {
        // When
        edit(57);
        // Then
        assertConvicted(verify(), Lie.EDIT, 57);
    }

    @Test
    void anEditedLeafInTheLastTileRefusesTheStart() {
        // When
        edit(600);
        // Then
        assertConvicted(verify(), Lie.EDIT, 600);
        assertThatTheStartRefuses("shard 0 at index 600", "leaf hash should be");
    }

    @Test
    void anEditedLeafWhoseHashesWereMadeToFit() throws Exception {
        // When: all but the signature
        edit(57);
        forger().rehash(SIZE);
        // Then
        var report = verify();
        assertConvicted(report, Lie.EDIT, 0);
        assertThat(report.findings().getFirst().sentence()).contains("do not lead to the root that was signed");
        assertThatTheStartRefuses("shard 0 at index 600", "the root of the tiles should be");
    }

    @Test
    void anEditedLeafThatTheGatewayItselfSealedAnewIsFoundByOneReceipt() throws Exception {
        // Given
        edit(57);
        forger().reseal(SIZE);
        assertThat(verify().findings()).as("without evidence it is consistent").isEmpty();
        // When
        receiptOf(57);
        // Then
        assertConvicted(verify(), Lie.EDIT, 57);
        assertThatTheStartRefuses("the root should be", "high-water", "closed for ever");
    }

    @Test
    void aDeletedEntry() {
        // When
        log.asOwner("delete from audit_entry where idx = 57");
        // Then
        assertConvicted(verify(), Lie.DELETION, 57);
        assertThatTheStartRefuses("number of entries");
    }

    @Test
    void anEntryThatTheGatewayItselfDeletedIsFoundByItsReceipt() throws Exception {
        // When: taken out, and all behind it renumbered, in their leaves too
        log.asOwner("delete from audit_entry where idx = 57");
        log.asOwner("update audit_entry set leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'),"
                + " '\"seq\":[0-9]+', '\"seq\":' || (idx - 1)), 'UTF8'), idx = idx - 1 where idx > 57");
        forger().reseal(SIZE - 1);
        receiptOf(57);
        // Then
        assertConvicted(verify(), Lie.DELETION, 57);
    }

    @Test
    void anInsertedEntry() {
        // When
        log.asOwner("update audit_entry set idx = idx + 10000 where idx > 56");
        log.asOwner("update audit_entry set idx = idx - 9999 where idx > 56");
        log.asOwner("insert into audit_entry (shard, idx, entry_id, t, type, leaf, leaf_hash)"
                + " select shard, 57, gen_random_uuid(), t, type, convert_to(replace(convert_from(leaf, 'UTF8'),"
                + " '\"seq\":56', '\"seq\":57'), 'UTF8'), leaf_hash from audit_entry where idx = 56");
        // Then
        assertConvicted(verify(), Lie.INSERTION, 57);
        assertThatTheStartRefuses("number of entries");
    }

    @Test
    void twoEntriesThatChangedPlaces() {
        // When
        changePlaces();
        // Then
        assertConvicted(verify(), Lie.REORDERING, 57);
    }

    @Test
    void twoEntriesThatTheGatewayItselfChangedAreFoundByTheirReceipts() throws Exception {
        // When
        log.asOwner("update audit_entry set leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'),"
                + " '\"seq\":[0-9]+', '\"seq\":' || (116 - idx)), 'UTF8') where idx in (57, 59)");
        changePlaces();
        forger().reseal(SIZE);
        receiptOf(57);
        receiptOf(59);
        // Then
        assertConvicted(verify(), Lie.REORDERING, 57);
    }

    @Test
    void aTailThatWasCutIsFoundByOneReceipt() {
        // When
        restoreBackup();
        assertThat(verify().findings()).as("without evidence it is consistent").isEmpty();
        receiptOf(450);
        // Then
        assertConvicted(verify(), Lie.CUT_TAIL, 450);
        assertThat(verify(Instant.EPOCH).findings()).as("not before it is due").isEmpty();
    }

    @Test
    void anOldBackupThatWasRestoredIsFoundByACheckpointAndClosesTheLog() {
        // When
        restoreBackup();
        evidence.checkpoint(checkpoint.getBytes(UTF_8));
        // Then
        assertConvicted(verify(), Lie.CUT_TAIL, 301);
        assertThatTheStartRefuses("set back", "holds 301 entries", "knows of 601", "closed for ever");
    }

    @Test
    void anOldCheckpointIsFoundByANewerOne() {
        // When: the log hides what it holds
        log.asOwner("update log_shard s set cp_size = o.cp_size, cp_root = o.cp_root, cp_note = o.cp_note"
                + " from old_shard o");
        evidence.checkpoint(checkpoint.getBytes(UTF_8));
        // Then
        var report = verify();
        assertConvicted(report, Lie.CUT_TAIL, 301);
        assertThat(report.findings().getFirst().sentence()).contains("or this is an old checkpoint");
        assertThatTheStartRefuses("the newest of the stored checkpoints");
    }

    @Test
    void aForkIsFoundByACheckpointOfTheOtherBranch() throws Exception {
        // When: behind 301 entries another history of the same size
        edit(400);
        forger().reseal(SIZE);
        log.texts("select note from old_checkpoint").forEach(note -> evidence.checkpoint(note.getBytes(UTF_8)));
        evidence.checkpoint(checkpoint.getBytes(UTF_8));
        // Then
        var report = verify();
        assertConvicted(report, Lie.FORK, 301);
        assertThat(report.findings().getFirst().sentence()).contains("size 601 is about other entries");
        assertThatTheStartRefuses("the root should be", "closed for ever");
    }

    @Test
    void aLogThatWasSignedWithAnotherKey() throws Exception {
        // When
        new Forger(log, TestLog.signers(77).log(0)).reseal(SIZE);
        // Then
        assertConvicted(verify(), Lie.KEY_SWAPPED, -1);
        assertThatTheStartRefuses("is not signed by the key of this log");
    }

    @Test
    void aClockThatWentBack() throws Exception {
        // When
        log.asOwner("update audit_entry set leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'),"
                + " '\"t\":[0-9]+', '\"t\":' || (t - 5000)), 'UTF8'), t = t - 5000 where idx = 590");
        forger().reseal(SIZE);
        // Then
        assertConvicted(verify(), Lie.CLOCK_BACK, 590);
        assertThatTheStartRefuses("at index 590: t should be at least");
    }

    @Test
    void anEditedBody() {
        // When
        log.asOwner("update audit_entry set ct = set_byte(ct, 3, get_byte(ct, 3) # 1) where idx in (57, 590)");
        // Then
        assertConvicted(verify(), Lie.BODY_EDITED, 57);
        assertThatTheStartRefuses("at index 590", "hash of the stored body");
    }

    @Test
    void twoBodiesThatChangedPlaces() {
        // When
        log.asOwner("update audit_entry e set nonce = o.nonce, ct = o.ct, kid = o.kid from audit_entry o"
                + " where e.idx in (57, 59) and o.idx = 116 - e.idx");
        // Then
        var report = verify();
        assertConvicted(report, Lie.BODIES_SWAPPED, 57);
        assertThat(report.findings().getFirst().sentence()).contains("that of entry 59");
    }

    @Test
    void aBodyThatWasGivenOutAndThenChangedIsNamedByItsEntry() {
        // Given
        var given = log.bodyAt(57);
        evidence.body(GivenBodyTexts.clear(given).getBytes(UTF_8));
        evidence.body(GivenBodyTexts.stored(given).getBytes(UTF_8));
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().looked())
                .contains("1 bodies that were given out in clear, and 1 as they are stored, against what their entries"
                        + " commit to");
        // When: in either form
        evidence.body(
                GivenBodyTexts.clear(log.bodyAt(58)).replace("\":", "x\":").getBytes(UTF_8));
        evidence.body(GivenBodyTexts.stored(log.bodyAt(60))
                .replaceFirst("id .*", "id " + log.bodyAt(59).id())
                .getBytes(UTF_8));
        // Then
        var report = verify();
        assertConvicted(report, Lie.BODY_EDITED, 58);
        assertThat(report.findings().get(0).sentence()).startsWith("the body that was given out of entry ");
        assertThat(report.findings().get(1))
                .hasToString("entry 59: edit of a body: the stored body that was given out of" + " entry "
                        + log.bodyAt(59).id() + " is not the one to which the entry commits");
    }

    @Test
    void aBodyOfAnEntryThatNobodyShowsCannotBeChecked() {
        // Given
        evidence.body(GivenBodyTexts.clear(log.bodyAt(57))
                .replaceFirst("id ........", "id 00000000")
                .getBytes(UTF_8));
        // Then
        assertThatThrownBy(this::verify)
                .isInstanceOf(CouldNotCheckException.class)
                .hasMessageContaining("there is no proof of it");
    }

    @Test
    void aBodyThatWasShreddedIsToldAndIsNoLie() {
        // When
        log.asOwner("update audit_entry set kid = null, nonce = null, ct = null where idx = 57");
        // Then
        var report = verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.looked()).contains("600 bodies, as they are stored; 1 are not there any more");
    }

    @Test
    void aTileThatWasEditedIsNamed() {
        // When
        log.asOwner("update audit_tile set hashes = set_byte(hashes, 32 * 57, get_byte(hashes, 32 * 57) # 1)"
                + " where level = 0 and n = 0");
        // Then
        assertConvicted(verify(), Lie.EDIT, 0);
        assertThat(verify().findings()).extracting(finding -> finding.index()).contains(57L);
    }

    /** One member of the leaf says something else. */
    private void edit(long index) {
        log.asOwner("update audit_entry set leaf = convert_to(regexp_replace(convert_from(leaf, 'UTF8'),"
                + " '\"decision\":\"[a-z]+\"', '\"decision\":\"refuse\"'), 'UTF8') where idx = " + index);
    }

    private void changePlaces() {
        log.asOwner("update audit_entry set idx = idx + 10000 where idx in (57, 59)");
        log.asOwner("update audit_entry set idx = 40116 - idx where idx > 10000");
        log.asOwner("update audit_entry set idx = idx - 30000 where idx > 10000");
    }

    private void restoreBackup() {
        log.asOwner("delete from audit_entry where idx not in (select idx from old_entry)");
        log.asOwner("delete from audit_tile");
        log.asOwner("insert into audit_tile select * from old_tile");
        log.asOwner("delete from audit_checkpoint where size not in (select size from old_checkpoint)");
        log.asOwner("update log_shard s set next_index = o.next_index, last_t = o.last_t, cp_size = o.cp_size,"
                + " cp_root = o.cp_root, cp_note = o.cp_note from old_shard o");
    }
}
