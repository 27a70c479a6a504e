package nl.sluis.gateway.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code consent} as a version. A word that the register does not know refuses the whole reading. */
final class VersionRow {
    private VersionRow() {}

    static ConsentVersion read(ResultSet row) throws SQLException {
        var age = row.getString("age_group");
        return new ConsentVersion(
                row.getInt("version"),
                ConsentDecision.of(row.getString("decision")),
                DecidedBy.of(row.getString("decided_by")),
                age == null ? null : AgeGroup.of(age),
                target(row),
                new Period(day(row, "valid_from"), day(row, "valid_to")));
    }

    private static ConsentTarget target(ResultSet row) throws SQLException {
        var receiver = row.getString("receiver_oin");
        var role = row.getString("receiver_role");
        var purpose = row.getString("purpose");
        return new ConsentTarget(
                receiver == null ? null : new Oin(receiver),
                role == null ? null : Role.of(role),
                purpose == null ? null : new Purpose(purpose),
                row.getString("scope"),
                Set.of((String[]) row.getArray("categories").getArray()));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
