package nl.sluis.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes of the register, and what never goes alone. */
class EndedConsentsTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Now NOW = new Now(Instant.parse("2026-11-27T12:00:00Z"));
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final List<String> said = new ArrayList<>();

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        var unused = owner.sql("truncate consent, consent_head, retention_told").update();
    }

    private void version(int person, int version, String decision, String recorded, @Nullable String validTo) {
        var unused = owner.sql("""
                        insert into consent (person_hash, holder, version, decision, decided_by, categories, valid_to,
                            recorded_by, recorded_at, entry_id)
                        values (decode(lpad(?::text, 64, '0'), 'hex'), 'h', ?, ?, 'betrokkene', '{}', ?::date, 'r',
                            ?::timestamptz, gen_random_uuid())""")
                .params(person, version, decision, validTo, recorded)
                .update();
        unused = owner.sql("""
                        insert into consent_head values (decode(lpad(?::text, 64, '0'), 'hex'), 'h', ?)
                        on conflict (person_hash, holder) do update set version = excluded.version""").params(person, version).update();
    }

    private Telling telling(JdbcClient jdbc) {
        Journal journal = item -> {
            said.add(item.entry().body().path("what").asText());
            return new Outcome.Recorded(new EntryId(new java.util.UUID(0, 0)), "");
        };
        return new Telling(journal, jdbc, 0);
    }

    @Test
    void nothingIsSaidWhereNothingEnded() {
        version(1, 1, "toestemming", "2024-01-01", null);
        assertThat(left()).isEqualTo(1);
        assertThat(said).isEmpty();
        version(1, 2, "intrekking", "2019-01-01", null);
        assertThat(left()).isEqualTo(2);
        assertThat(said).isEmpty();
        version(2, 1, "toestemming", "2019-01-01", "2020-01-01");
        assertThat(left()).isEqualTo(2);
        assertThat(said).containsExactly("consents");
    }

    @Test
    void aRoundThatIsADayLateIsBehind() {
        var consents = new EndedConsents(
                JdbcClient.create(database.retention()),
                telling(JdbcClient.create(database.retention())),
                Period.ofYears(5),
                100);
        assertThat(consents.announce(NOW)).isFalse();
        assertThat(consents.dueSince(NOW)).isEmpty();
        var later = new Now(NOW.instant().plus(Duration.ofHours(30)));
        assertThat(consents.dueSince(later)).contains(NOW.instant().plus(Duration.ofHours(24)));
    }

    private long left() {
        var jdbc = JdbcClient.create(database.retention());
        var consents = new EndedConsents(jdbc, telling(jdbc), Period.ofYears(5), 100);
        if (consents.announce(NOW)) {
            var unused = consents.some(NOW);
        }
        return owner.sql("select count(*) from consent").query(Long.class).single();
    }

    @Test
    void aConsentGoesFiveYearsAfterItsLastDay() {
        version(1, 1, "toestemming", "2019-01-01", "2020-01-01");
        version(2, 1, "toestemming", "2019-01-01", "2022-01-01");
        version(3, 1, "toestemming", "2019-01-01", null);
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void aWithdrawalGoesWithWhatItWithdrewAndNeverBefore() {
        // a consent without a last day, withdrawn long ago: both go
        version(1, 1, "toestemming", "2018-01-01", null);
        version(1, 2, "intrekking", "2019-01-01", null);
        // withdrawn lately: both stay
        version(2, 1, "toestemming", "2018-01-01", null);
        version(2, 2, "intrekking", "2026-01-01", null);
        // withdrawn long ago and given again: all stay
        version(3, 1, "toestemming", "2018-01-01", null);
        version(3, 2, "intrekking", "2019-01-01", null);
        version(3, 3, "toestemming", "2020-01-01", null);
        assertThat(left()).isEqualTo(5);
    }

    @Test
    void anObjectionWithoutALastDayStays() {
        version(1, 1, "bezwaar", "2010-01-01", null);
        version(2, 1, "beperking", "2010-01-01", null);
        version(3, 1, "weigering", "2010-01-01", null);
        assertThat(left()).isEqualTo(2);
    }
}
