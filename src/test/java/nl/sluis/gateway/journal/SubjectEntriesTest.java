package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a party sent about a person is found again in the log, and nothing else is opened. */
class SubjectEntriesTest {
    private static final Bsn NOBODY_KNOWN = Bsn.of("999900043");
    private static JournalFixture fixture;
    private static Journal journal;
    private static SubjectEntries log;
    private final String run = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        fixture = new JournalFixture();
        journal = fixture.start();
        var writer = new PGSimpleDataSource();
        writer.setUrl(fixture.database.jdbcUrl("sluis_writer"));
        log = new StoredSubjectEntries(writer, fixture.keys.hasher(), fixture.keys.subjects());
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
    void findsWhatThisPartySentAboutThisPersonOldestFirst() {
        // Given
        var first = accept(application(run + 1, "one"));
        var second = accept(application(run + 2, "two"));
        accept(application(run + 3, "three", Messages.OTHER_PERSON));
        var unused = journal.append(Messages.refusal(run + 4, "four"));

        // When
        var found = ofGgz(Messages.PERSON);

        // Then
        assertThat(found).extracting(SubjectEntry::id).containsExactly(first, second);
        assertThat(found.getFirst().to()).isEqualTo(Messages.UWV);
        assertThat(found.getFirst().body().toString()).isEqualTo("{\"a\":1,\"b\":\"two\"}");
        assertThat(found.getFirst()).hasToString("SubjectEntry[" + first + "]");
    }

    @Test
    void leavesClosedWhatAnotherPartySentAboutThisPerson() {
        // Given
        var own = accept(application(run + 1, "one"));
        accept(fromUwv(application(run + 2, "two")));

        // When // Then
        assertThat(ofGgz(Messages.PERSON)).extracting(SubjectEntry::id).containsExactly(own);
    }

    @Test
    void findsNothingOfSomebodyWhomNobodyKnows() {
        accept(application(run, "one"));
        assertThat(ofGgz(NOBODY_KNOWN)).isEmpty();
    }

    @Test
    void findsNothingThatWasAcceptedLater() {
        var id = accept(application(run, "one"));
        var time = ofGgz(Messages.PERSON).getFirst().time();
        assertThat(log.accepted(Messages.GGZ, Messages.PERSON, time))
                .extracting(SubjectEntry::id)
                .containsExactly(id);
        assertThat(log.accepted(Messages.GGZ, Messages.PERSON, time.minusMillis(1)))
                .isEmpty();
    }

    @Test
    void believesNoBodyThatIsNotTheOneItsLeafCommitsTo() {
        // Given the body of one entry stands in the place of another
        var one = accept(application(run + 1, "one"));
        var other = accept(application(run + 2, "two"));
        fixture.asOwner("update audit_entry e set nonce = o.nonce, ct = o.ct from audit_entry o where e.entry_id = '"
                + one + "' and o.entry_id = '" + other + "'");

        // When // Then
        assertThatThrownBy(() -> ofGgz(Messages.PERSON)).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void tellsHowADeliveryEndedAlsoWhenTheOutboxForgot() {
        // Given
        var delivered = settled(run + 1, EntryType.DELIVERED, DeliveryStatus.DELIVERED);
        var stopped = settled(run + 2, EntryType.WITHDRAWN, DeliveryStatus.STOPPED);
        var waiting = accept(application(run + 3, "three"));
        var attempt = Messages.facts(EntryType.FAILED, EntryFacts.Judgement.NONE, null);
        var unused = journal.append(new Item.Event(attempt, Optional.of(waiting)));
        fixture.asOwner("delete from outbox");

        // When
        var ends = log.ends(Set.of(delivered, stopped, waiting));

        // Then
        assertThat(ends).isEqualTo(Map.of(delivered, EntryType.DELIVERED, stopped, EntryType.WITHDRAWN));
    }

    @Test
    void looksThroughNoTable() throws SQLException {
        assertThat(plan(StoredSubjectEntries.ACCEPTED, "9999999999999", "array['\\x00'::bytea]"))
                .contains("subject_key_pkey", "_kid_idx")
                .doesNotContain("Seq Scan on audit_entry", "Seq Scan on subject_key");
        assertThat(plan(StoredSubjectEntries.ENDS, "array['" + UUID.randomUUID() + "']"))
                .contains("_about_idx")
                .doesNotContain("Seq Scan on audit_entry");
    }

    private static String plan(String sql, String... values) throws SQLException {
        for (var value : values) {
            sql = sql.replaceFirst("\\?", value.replace("\\", "\\\\"));
        }
        try (var connection = fixture.connect();
                var statement = connection.createStatement()) {
            // a table of some rows may be read through in good faith; the point is that it need not be
            statement.execute("set enable_seqscan = off; set enable_bitmapscan = off");
            try (var rows = statement.executeQuery("explain " + sql)) {
                var plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }

    private static List<SubjectEntry> ofGgz(Bsn person) {
        return log.accepted(Messages.GGZ, person, Instant.now().plusSeconds(60));
    }

    @CanIgnoreReturnValue
    private static EntryId accept(Item item) {
        return ((Outcome.Recorded) journal.append(item)).id();
    }

    private static Item fromUwv(Item.Acceptance acceptance) {
        var facts = new EntryFacts(
                EntryType.ACCEPTED,
                EntryFacts.Judgement.PERMIT,
                Messages.UWV,
                Messages.GGZ,
                null,
                null,
                Messages.PERSON,
                "care-5y",
                JsonNodeFactory.instance.objectNode());
        return new Item.Acceptance(
                facts, acceptance.guard(), acceptance.consent(), acceptance.waiting(), acceptance.ifRefused());
    }

    private static EntryId settled(String id, EntryType type, DeliveryStatus status) {
        var accepted = accept(application(id, "content"));
        var lease = UUID.randomUUID();
        fixture.asOwner("update outbox set lease = '" + lease + "', lease_until = now() + interval '1 minute'"
                + " where entry_id = '" + accepted + "'");
        var settle = fixture.all(
                        "select id, day from outbox where entry_id = '" + accepted + "'",
                        row -> new Settle(
                                row.getObject(1, UUID.class),
                                row.getObject(2, LocalDate.class),
                                lease,
                                status,
                                accepted))
                .getFirst();
        var unused = journal.append(
                new Item.Settlement(Messages.facts(type, EntryFacts.Judgement.NONE, Messages.PERSON), settle));
        return accepted;
    }
}
