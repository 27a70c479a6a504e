package nl.sluis.gateway.pseudonym;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.GuardKeys;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code guard_person}: keyed hashes of the persons whom each sender named, one partition a day. It goes with its
 * day, and so does the key without which nobody can tell who was counted.
 */
final class PersonTable {
    private static final String ADD = "select sluis_guard_count(?, ?, ?)";
    private static final String CONTAINS =
            "select exists (select 1 from guard_person where day = ? and sender = ? and person = ?)";
    /** How long after midnight the day before goes: the clock of another node may be behind. */
    private static final LocalTime SETTLED = LocalTime.of(0, 1);

    private final JdbcClient jdbc;
    private final GuardKeys keys;
    private final Clock clock;
    private volatile LocalDate dropped = LocalDate.MIN;

    PersonTable(DataSource writer, GuardKeys keys, Clock clock) {
        this.jdbc = JdbcClient.create(writer);
        this.keys = keys;
        this.clock = clock;
    }

    Tally.Counted of(LocalDate day, Oin sender) {
        return new Tally.Counted() {
            @Override
            public int add(List<KeyedHash> persons) {
                var hashes = persons.stream().map(KeyedHash::bytes).toArray(byte[][]::new);
                return jdbc.sql(ADD)
                        .params(day, sender.value(), hashes)
                        .query(Integer.class)
                        .single();
            }

            @Override
            public boolean contains(KeyedHash person) {
                return jdbc.sql(CONTAINS)
                        .params(day, sender.value(), person.bytes())
                        .query(Boolean.class)
                        .single();
            }
        };
    }

    /** Once a day; what is not done for want of the store is done the next time. */
    void dropBefore(LocalDate today) {
        if (dropped.equals(today)
                || LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).isBefore(SETTLED)) {
            return;
        }
        jdbc.sql("select sluis_guard_drop_before(?)").param(today).query(row -> {});
        var unused = keys.dropBefore(today);
        dropped = today;
    }
}
