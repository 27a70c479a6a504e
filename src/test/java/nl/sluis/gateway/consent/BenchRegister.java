package nl.sluis.gateway.consent;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.message.ConsentClaim;

/** The register's own questions, for a bench that has no gateway around it. */
public final class BenchRegister {
    private BenchRegister() {}

    /** What the journal's transaction asks. */
    public static ConsentGate gate() {
        return new LockedRegister();
    }

    /** What delivery asks before an attempt. */
    public static List<ConsentAnswer> now(DataSource database, List<ConsentClaim> claims) {
        try (var connection = database.getConnection()) {
            return Versions.answer(connection, claims);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
