package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * The register of one holder at a glance: how much stands in it, what came last, what ends soon. It holds nobody's number, and a
 * person is in it by the holder's own reference alone. Safe between threads.
 */
public final class ConsentOverview {
    private static final String COUNTS =
            "select decision, count(*) from consent where holder = ? group by decision order by decision";
    private static final String COLUMNS =
            "c.version, c.decision, c.decided_by, c.age_group, c.receiver_oin, c.receiver_role,"
                    + " c.purpose, c.scope, c.categories, c.valid_from, c.valid_to, c.evidence_ref, c.recorded_at, c.entry_id";
    private static final String NEWEST =
            "select " + COLUMNS + " from consent c where c.holder = ? order by c.recorded_at desc limit ?";
    /** Not what was withdrawn since, wholly or in part, nor what a later consent to the same goes on with. */
    private static final String ENDING = "select " + COLUMNS + " " + """
             from consent c
             where c.holder = ? and c.decision = 'toestemming' and c.valid_to >= ? and c.valid_to < ?
               and not exists (select from consent w
                 where w.person_hash = c.person_hash and w.holder = c.holder and w.version > c.version
                   and (w.receiver_oin is null or w.receiver_oin is not distinct from c.receiver_oin)
                   and (w.receiver_role is null or w.receiver_role is not distinct from c.receiver_role)
                   and (w.purpose is null or w.purpose is not distinct from c.purpose)
                   and (w.scope is null or w.scope is not distinct from c.scope)
                   and (w.decision = 'intrekking'
                        or w.decision = 'toestemming' and coalesce(w.valid_to > c.valid_to, true)))
             order by c.valid_to, c.recorded_at limit ?""";

    private final DataSource database;

    ConsentOverview(DataSource database) {
        this.database = database;
    }

    /**
     * One version, without whom it is about.
     *
     * @param reference the holder's own, of the proof; null when it gave none
     * @param until     the last day; null when it has none
     */
    public record Line(
            ConsentDecision decision,
            ConsentTarget target,
            @Nullable String reference,
            @Nullable LocalDate until,
            Instant recorded,
            EntryId entry) {}

    /** How many versions the register of this holder has, by what they decide. */
    public Map<ConsentDecision, Long> counts(Oin holder) {
        return ask(COUNTS, statement -> statement.setString(1, holder.value()), rows -> {
            var counts = new LinkedHashMap<ConsentDecision, Long>();
            while (rows.next()) {
                counts.put(ConsentDecision.of(rows.getString(1)), rows.getLong(2));
            }
            return counts;
        });
    }

    /** Newest first. */
    public List<Line> newest(Oin holder, int most) {
        return ask(
                NEWEST,
                statement -> {
                    statement.setString(1, holder.value());
                    statement.setInt(2, most);
                },
                ConsentOverview::lines);
    }

    /** Consents whose last day is from this one up to and without another, the soonest first. */
    public List<Line> ending(Oin holder, LocalDate from, LocalDate before, int most) {
        return ask(
                ENDING,
                statement -> {
                    statement.setString(1, holder.value());
                    statement.setDate(2, Date.valueOf(from));
                    statement.setDate(3, Date.valueOf(before));
                    statement.setInt(4, most);
                },
                ConsentOverview::lines);
    }

    private static List<Line> lines(ResultSet rows) throws SQLException {
        var lines = new ArrayList<Line>();
        while (rows.next()) {
            var version = VersionRow.read(rows);
            var until = rows.getDate("valid_to");
            lines.add(new Line(
                    version.decision(),
                    version.target(),
                    rows.getString("evidence_ref"),
                    until == null ? null : until.toLocalDate(),
                    rows.getTimestamp("recorded_at").toInstant(),
                    new EntryId(rows.getObject("entry_id", UUID.class))));
        }
        return lines;
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** @throws RegisterUnreadableException when the database does not answer */
    private <T> T ask(String sql, Binder binder, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new RegisterUnreadableException(e);
        }
    }
}
