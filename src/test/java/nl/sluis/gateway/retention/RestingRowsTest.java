package nl.sluis.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rests in other tables than the log. */
class RestingRowsTest {
    private static final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final List<String> told = new ArrayList<>();
    private final JdbcClient jdbc = JdbcClient.create(database.retention());
    private final Telling telling = new Telling(
            item -> {
                told.add(item.entry().body().path("what").asText());
                return new Outcome.Recorded(new EntryId(new java.util.UUID(0, 0)), "");
            },
            jdbc,
            0);
    private final Now now = new Now(Instant.now());

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        var unused = owner.sql(
                        "truncate accepted, notice, notice_copy, retention_told, outbox, outbox_payload, payload_key")
                .update();
    }

    private void run(Ending ending) {
        var alone = new Alone(database.retention());
        if (alone.at(ending, () -> ending.announce(now)).orElseThrow()) {
            while (alone.at(ending, () -> ending.some(now)).orElseThrow().more()) {}
        }
    }

    private long count(String sql) {
        return owner.sql("select count(*) from " + sql).query(Long.class).single();
    }

    @Test
    void duplicateKeysGoAfterTheirWindowHoweverManyThereAre() {
        // Given
        var unused = owner.sql("""
                        insert into accepted select sha256(i::text::bytea), '', 0, i, gen_random_uuid(), 0,
                            now() + (i - 950) * interval '1 hour' from generate_series(1, 1000) i""").update();
        var ending = new AgedRows(jdbc, telling, AgedRows.Kind.ACCEPTED, 100);
        assertThat(ending.dueSince(now)).isPresent();
        // When
        run(ending);
        // Then
        assertThat(count("accepted")).isEqualTo(51);
        assertThat(ending.dueSince(now)).isEmpty();
        assertThat(told).containsExactly("accepted");
    }

    @Test
    void aNoticeGoesWithWhatBecameOfItAndAnOpenOneStays() {
        // Given
        var unused = owner.sql("""
                        insert into notice (entry_id, day, party, type, t, state, since) values
                          ('00000000-0000-0000-0000-000000000001', current_date, 'p', 't', 0, 'done', now() - interval '40 days'),
                          ('00000000-0000-0000-0000-000000000002', current_date, 'p', 't', 0, 'open', now() - interval '40 days'),
                          ('00000000-0000-0000-0000-000000000003', current_date, 'p', 't', 0, 'done', now() - interval '2 days')""").update();
        unused = owner.sql("""
                        insert into notice_copy (entry_id, receiver, region, role, state)
                        select entry_id, 'r', 'AM13', 'uwv', 'verzonden' from notice""").update();
        // When
        run(new AgedRows(jdbc, telling, AgedRows.Kind.notices(Duration.ofDays(30)), 100));
        // Then
        assertThat(count("notice")).isEqualTo(2);
        assertThat(count("notice_copy")).isEqualTo(2);
    }

    @Test
    void requestsGoWithTheirApprovals() {
        // Given
        for (var table : List.of("reidentification", "erasure")) {
            var party = table.equals("erasure") ? "party, ground" : "holder";
            var unused = owner.sql(
                            "insert into " + table + " (id, " + party + ", requester, purpose, legal_basis, case_ref,"
                                    + " created, expires, day) select gen_random_uuid(), 'p'"
                                    + (table.equals("erasure") ? ", 'verzoek'" : "")
                                    + ", 'r', 'w', 'b', 'c', now() - interval '6 years', now(), current_date")
                    .update();
            unused = owner.sql("insert into " + table + "_approval (id, person, signature"
                            + (table.equals("erasure") ? ", party" : "") + ") select id, 'a', ''"
                            + (table.equals("erasure") ? ", 'p'" : "") + " from " + table)
                    .update();
        }
        // When
        run(new AgedRows(jdbc, telling, AgedRows.Kind.reidentifications(Period.ofYears(5)), 100));
        run(new AgedRows(jdbc, telling, AgedRows.Kind.erasures(Period.ofYears(5)), 100));
        // Then
        assertThat(count("reidentification")).isZero();
        assertThat(count("erasure")).isZero();
    }

    @Test
    void aDayOfTheOutboxGoesWithItsKeyOnceNothingWaits() {
        // Given
        var unused = owner.sql("select sluis_make_partitions(current_date - 12, current_date)")
                .query((row, number) -> true)
                .list();
        var old = now.day().minusDays(10);
        var other = now.day().minusDays(11);
        for (var day : List.of(old, other)) {
            var inserted = owner.sql("""
                            insert into outbox (id, day, entry_id, region, type, sender, receiver, receiver_role, order_key,
                                valid_until, status)
                            values (gen_random_uuid(), ?, gen_random_uuid(), 'AM13', 't', 's', 'r', 'uwv', '', now(), ?)""")
                    .params(day, day.equals(old) ? "afgeleverd" : "geparkeerd")
                    .update();
            inserted = owner.sql("insert into payload_key values ('DPK', ?, 1, '')")
                    .param(day)
                    .update();
        }
        var ending = new OutboxDays(jdbc, telling, Duration.ofDays(8));
        // When
        run(ending);
        // Then: what is parked keeps its day, and is behind
        assertThat(owner.sql("select day from payload_key")
                        .query(java.time.LocalDate.class)
                        .list())
                .containsExactly(other);
        assertThat(count("outbox")).isEqualTo(1);
        assertThat(ending.dueSince(now)).isPresent();
    }

    @Test
    void daysOfTheOracleGuardGoHoweverOldTheyAre() {
        // Given
        var unused = owner.sql("create table guard_person_20250101 partition of guard_person"
                        + " for values from ('2025-01-01') to ('2025-01-02')")
                .update();
        unused = owner.sql("insert into guard_count values ('2025-01-01', 's', 3), (current_date, 's', 4)")
                .update();
        var ending = new GuardDays(jdbc, telling);
        // When
        run(ending);
        // Then
        assertThat(owner.sql("select to_regclass('guard_person_20250101') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(count("guard_count")).isEqualTo(1);
        assertThat(ending.dueSince(now)).isEmpty();
    }
}
