package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.RuleId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are read back by id, by person and by place, with their bodies. */
class LogEntriesTest {
    private static final LogWindow ALWAYS = new LogWindow(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String FAR = "9000000000000";
    private static JournalFixture fixture;
    private static Journal journal;
    private static LogEntries log;
    private static final List<OpenedEntry> WITNESSED = new CopyOnWriteArrayList<>();
    private final String run = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        fixture = new JournalFixture();
        fixture.witness = WITNESSED::add;
        journal = fixture.start();
        log = new StoredLogEntries(fixture.database.writer(), fixture.keys.hasher(), fixture.keys.subjects());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void nothingBefore() {
        fixture.asOwner("update audit_entry set kid = null");
    }

    @Test
    void anEntryIsFoundByItsIdWithItsLeafAndBody() {
        var id = accept(run);

        var found = log.find(id).orElseThrow();

        assertThat(found.leaf())
                .isEqualTo(new EntryLeaf(
                        EntryType.ACCEPTED,
                        EntryFacts.Judgement.PERMIT,
                        Messages.GGZ,
                        Messages.UWV,
                        new RuleId("aanvraag-ggz-uwv"),
                        Messages.POLICY_HASH));
        assertThat(found.at().origin()).isEqualTo(JournalFixture.ORIGIN);
        assertThat(content(found)).isEqualTo("{\"a\":1,\"b\":\"two\"}");
        assertThat(found).hasToString("OpenedEntry[" + id + "]");
        assertThat(found.body()).hasToString("Opened[***]");
        assertThat(log.find(new EntryId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aWitnessHearsOfAnEntryWhatIsReadOfItLater() {
        var accepted = accept(run);
        var ended = settle(accepted);
        var refused = idOf(journal.append(Messages.refusal(run + 2, "two")));

        assertThat(WITNESSED).containsAll(log.all(List.of(accepted, ended, refused)));
    }

    @Test
    void aPersonsEntriesAreFoundNewestFirstWithWhatBecameOfThem() {
        var accepted = accept(run + 1);
        var refused = idOf(journal.append(Messages.refusal(run + 2, "two")));
        var changed = idOf(journal.append(Messages.change(run + 3, "three")));
        var delivered = settle(accepted);
        accept(run + 4, Messages.OTHER_PERSON);

        assertThat(ids(log.about(Messages.PERSON, ALWAYS, 10))).containsExactly(delivered, changed, refused, accepted);
        assertThat(log.about(Messages.PERSON, ALWAYS, 10).getFirst().about()).contains(accepted);
    }

    @Test
    void attemptsThatFailAreFoundWithTheMessageThatTheyWereAbout() {
        var accepted = accept(run + 1);
        var facts = Messages.facts(EntryType.FAILED, EntryFacts.Judgement.NONE, null);
        var failed = idOf(journal.append(new Item.Event(facts, Optional.of(accepted))));

        assertThat(ids(log.about(Messages.PERSON, ALWAYS, 10))).containsExactly(failed, accepted);
    }

    @Test
    void aPersonsEntriesComeInPagesThatFollowOneAnother() {
        var all = List.of(accept(run + 1), accept(run + 2), accept(run + 3)).reversed();

        var first = log.about(Messages.PERSON, ALWAYS, 2);
        var second = log.about(Messages.PERSON, ALWAYS.before(first.getLast().at()), 2);

        assertThat(ids(first)).isEqualTo(all.subList(0, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, 3));
    }

    @Test
    void aPeriodLeavesOutWhatIsBeforeAndAfterIt() {
        var id = accept(run);
        var time = log.find(id).orElseThrow().at().time();

        assertThat(ids(log.about(Messages.PERSON, new LogWindow(time, time.plusMillis(1)), 9)))
                .containsExactly(id);
        assertThat(log.about(Messages.PERSON, new LogWindow(time.plusMillis(1), time.plusSeconds(9)), 9))
                .isEmpty();
        assertThat(log.about(Messages.PERSON, new LogWindow(Instant.EPOCH, time), 9))
                .isEmpty();
    }

    @Test
    void whatWasShreddedIsTheLeafAlone() {
        var id = accept(run);
        fixture.asOwner("update audit_entry set kid = null, nonce = null, ct = null where entry_id = '" + id + "'");

        assertThat(log.find(id).orElseThrow().body()).isEqualTo(new EntryBody.Erased());
    }

    @Test
    void aBodyThatIsNotTheOneItsLeafCommitsToIsUnreadable() {
        var one = accept(run + 1);
        var other = accept(run + 2);
        fixture.asOwner("update audit_entry e set nonce = o.nonce, ct = o.ct from audit_entry o where e.entry_id = '"
                + one + "' and o.entry_id = '" + other + "'");

        assertThat(log.find(one).orElseThrow().body()).isEqualTo(new EntryBody.Unreadable());
    }

    @Test
    void entriesAreReadByTheirPlaces() {
        var first = log.find(accept(run + 1)).orElseThrow().at();
        var second = log.find(accept(run + 2)).orElseThrow().at();
        var extent = log.logs().getFirst();

        assertThat(extent.nextIndex()).isEqualTo(second.index() + 1);
        assertThat(log.range(0, first.index(), extent.nextIndex(), Instant.EPOCH))
                .extracting(entry -> entry.at().index())
                .containsExactly(first.index(), second.index());
        assertThat(log.at(0, List.of(first.index(), second.index()), first.time(), second.time()))
                .extracting(OpenedEntry::at)
                .containsExactly(second, first);
        assertThat(log.firstAt(0, first.index(), extent.nextIndex(), first.time()))
                .hasValue(first.index());
        assertThat(log.firstAt(0, 0, extent.nextIndex(), second.time().plusMillis(1)))
                .isEmpty();
        assertThat(ids(log.newest(ALWAYS, 1)))
                .containsExactly(log.find(id(second)).orElseThrow().id());
    }

    @Test
    void aBlockIsKeptSealedAndOpensAgain() {
        var blocks = blocks();
        var block = new LogBlocks.Block(UUID.randomUUID(), 7, 4_096, Instant.ofEpochMilli(5), Instant.ofEpochMilli(9));

        blocks.keep(block, "AM13 CONSENT_MISSING".getBytes(StandardCharsets.US_ASCII), List.of());
        blocks.keep(
                new LogBlocks.Block(UUID.randomUUID(), 7, 4_096, block.since(), block.until()),
                new byte[] {1},
                List.of());

        assertThat(blocks.of(7)).containsExactly(block);
        assertThat(blocks().open(List.of(block)).get(block.id())).asString().isEqualTo("AM13 CONSENT_MISSING");
        assertThat(fixture.all("select encode(ct, 'escape') from log_block where shard = 7", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("AM13");
    }

    @Test
    void aBlockThatWasExchangedForAnotherDoesNotOpen() {
        var blocks = blocks();
        var one = new LogBlocks.Block(UUID.randomUUID(), 8, 0, Instant.EPOCH, Instant.EPOCH);
        var other = new LogBlocks.Block(UUID.randomUUID(), 8, 4_096, Instant.EPOCH, Instant.EPOCH);
        blocks.keep(one, new byte[] {1}, List.of());
        blocks.keep(other, new byte[] {2}, List.of());
        fixture.asOwner("update log_block b set nonce = o.nonce, ct = o.ct from log_block o where b.id = '" + one.id()
                + "' and o.id = '" + other.id() + "'");

        assertThat(blocks.open(List.of(one, other))).containsOnlyKeys(other.id());
    }

    @Test
    void aBlockGoesWithTheFirstBodyThatLeavesIt() {
        var entry = log.find(accept(run)).orElseThrow();
        var first = entry.at().index() - entry.at().index() % 4_096;
        var blocks = blocks();
        blocks.keep(
                new LogBlocks.Block(UUID.randomUUID(), 0, first, Instant.EPOCH, Instant.EPOCH),
                new byte[] {1},
                List.of());

        asRetention("update audit_entry set kid = null, nonce = null, ct = null where entry_id = '" + entry.id() + "'");

        assertThat(blocks.of(0)).isEmpty();
    }

    @Test
    void aTraceIsFoundForItsPartyAndStandsNowhereInClear() {
        var blocks = blocks();
        blocks.keep(
                new LogBlocks.Block(UUID.randomUUID(), 9, 0, Instant.EPOCH, Instant.EPOCH),
                new byte[] {1},
                List.of(new Traced(3, Messages.GGZ, TRACE), new Traced(5, Messages.UWV, TRACE)));
        blocks.keep(
                new LogBlocks.Block(UUID.randomUUID(), 9, 0, Instant.EPOCH, Instant.EPOCH),
                new byte[] {1},
                List.of(new Traced(4, Messages.GGZ, TRACE)));

        assertThat(blocks().inTrace(Messages.GGZ, TRACE))
                .as("another node's block was first, so nothing of the second is kept")
                .containsExactly(new LogBlocks.Place(9, 3));
        assertThat(blocks.inTrace(Messages.UWV, TRACE)).containsExactly(new LogBlocks.Place(9, 5));
        assertThat(blocks.inTrace(Messages.GGZ, "0" + TRACE.substring(1))).isEmpty();
        assertThat(fixture.all("select tag from log_trace where shard = 9", row -> row.getLong(1)))
                .as("two parties have two tags, and neither is of the trace alone")
                .doesNotHaveDuplicates()
                .doesNotContain(Long.parseUnsignedLong(TRACE, 0, 16, 16), Long.parseUnsignedLong(TRACE, 16, 32, 16));
    }

    @Test
    void aTraceGoesWithTheBodyThatSaidIt() {
        var entry = log.find(accept(run)).orElseThrow();
        var index = entry.at().index();
        var blocks = blocks();
        blocks.keep(
                new LogBlocks.Block(UUID.randomUUID(), 0, index - index % 4_096, Instant.EPOCH, Instant.EPOCH),
                new byte[] {1},
                List.of(new Traced(index, Messages.GGZ, run), new Traced(index + 1, Messages.GGZ, run)));

        asRetention("update audit_entry set kid = null, nonce = null, ct = null where entry_id = '" + entry.id() + "'");

        assertThat(blocks.inTrace(Messages.GGZ, run)).containsExactly(new LogBlocks.Place(0, index + 1));
    }

    @Test
    void theKeyOfTheBlocksIsNoUnusedKey() {
        var block = new LogBlocks.Block(UUID.randomUUID(), 10, 0, Instant.EPOCH, Instant.EPOCH);
        blocks().keep(block, new byte[] {1}, List.of());

        asRetention("select * from sluis_drop_unused_keys('', '', 100000)");

        assertThat(fixture.all("select count(*) from subject_key", row -> row.getLong(1)))
                .as("all others went")
                .containsExactly(1L);
        assertThat(blocks().open(List.of(block))).containsOnlyKeys(block.id());
    }

    private static void asRetention(String sql) {
        try (var connection = fixture.database.retention().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatBecameOfAMessageIsFoundByTheMessage() {
        var accepted = accept(run);
        var delivered = settle(accepted);

        assertThat(ids(log.whatBecameOf(List.of(accepted)))).containsExactly(delivered);
        assertThat(log.whatBecameOf(List.of())).isEmpty();
    }

    @Test
    void findingATraceReadsNothingThrough() {
        assertThat(planOf("select shard, idx from log_trace where tag = 1")).contains("log_trace_tag");
        assertThat(
                        planOf(
                                "select idx from audit_entry e where e.about = any (array['00000000-0000-7000-8000-000000000001'::uuid])"))
                .contains("about_idx");
    }

    @Test
    void aBlockIsTouchedWhenABodyLeftIt() {
        var first = log.find(accept(run + 1)).orElseThrow();
        var last = log.find(accept(run + 2)).orElseThrow().at();
        var block = new LogBlocks.Block(
                UUID.randomUUID(), 0, first.at().index(), first.at().time(), last.time());
        assertThat(blocks().isUntouched(block, 2)).isTrue();
        assertThat(blocks().isUntouched(block, 3)).isFalse();

        fixture.asOwner("update audit_entry set nonce = null, ct = null where entry_id = '" + first.id() + "'");

        assertThat(blocks().isUntouched(block, 2)).isFalse();
    }

    @Test
    void findingAPersonReadsNothingThrough() {
        assertThat(planOf(AboutPerson.SQL
                        .replaceFirst("\\?", FAR)
                        .replaceFirst("\\?", "array[]::bytea[]")
                        .replace("limit ?", "limit 1")
                        .replaceFirst("\\?", FAR)
                        .replace("?", "1")))
                .doesNotContain("Seq Scan on audit_entry", "Seq Scan on subject_key")
                .contains("kid_idx", "about_idx", "((shard = p.shard) AND (idx = p.idx) AND (t = p.t))");
        assertThat(planOf("select kid from subject_key where kid = any (array[]::bytea[])"))
                .contains("subject_key_kid");
    }

    private static String planOf(String sql) {
        try (var connection = fixture.database.writer().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LogBlocks blocks() {
        return new StoredLogBlocks(fixture.database.writer(), fixture.keys.subjects(), new SecureRandom());
    }

    private static String content(OpenedEntry entry) {
        return entry.body() instanceof EntryBody.Opened(var content) ? content.toString() : "closed";
    }

    private static EntryId id(LogPosition at) {
        return log.at(0, List.of(at.index()), at.time(), at.time()).getFirst().id();
    }

    private static List<EntryId> ids(List<OpenedEntry> entries) {
        return entries.stream().map(OpenedEntry::id).toList();
    }

    @CanIgnoreReturnValue
    private static EntryId accept(String id) {
        return accept(id, Messages.PERSON);
    }

    @CanIgnoreReturnValue
    private static EntryId accept(String id, Bsn person) {
        return idOf(journal.append(application(id, "content", person)));
    }

    private static EntryId idOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> recorded.id();
            case Outcome.Refused refused -> refused.id();
            case Outcome.Duplicate ignored -> throw new IllegalStateException("a duplicate");
            case Outcome.Conflict() -> throw new IllegalStateException("a conflict");
        };
    }

    /** Its delivery ends; the entry of that is under the system's key, and leads back to it. */
    private static EntryId settle(EntryId accepted) {
        var lease = UUID.randomUUID();
        fixture.asOwner("update outbox set lease = '" + lease + "', lease_until = now() + interval '1 minute'"
                + " where entry_id = '" + accepted + "'");
        var settle = fixture.all(
                        "select id, day from outbox where entry_id = '" + accepted + "'",
                        row -> new Settle(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                lease,
                                DeliveryStatus.DELIVERED,
                                accepted))
                .getFirst();
        var facts = new EntryFacts(
                EntryType.DELIVERED,
                EntryFacts.Judgement.NONE,
                Messages.GGZ,
                Messages.UWV,
                null,
                null,
                null,
                "care-5y",
                JsonNodeFactory.instance.objectNode());
        return idOf(journal.append(new Item.Settlement(facts, settle)));
    }
}
