package nl.sluis.gateway.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.Signers;

/** What everybody may know of the logs. Their entries are read through {@code report}, which shows each reader its own. */
public final class AuditLog {
    private final DataSource reader;
    private final Signers signers;

    AuditLog(DataSource reader, Signers signers) {
        this.reader = reader;
        this.signers = signers;
    }

    /** The keys with which receipts, and later checkpoints, are verified without us. Reading them is no look at the log. */
    public PublicKeys publicKeys() {
        try (var connection = reader.getConnection();
                var statement = connection.prepareStatement("select shard, origin from log_shard order by shard");
                var rows = statement.executeQuery()) {
            var logs = new ArrayList<String>();
            while (rows.next()) {
                logs.add(VerifierKey.of(
                        rows.getString(2), signers.log(rows.getInt(1)).publicKey()));
            }
            return new PublicKeys(
                    Base64.getEncoder().encodeToString(signers.receipts().publicKey()), logs);
        } catch (SQLException e) {
            throw new LogUnreadableException("the logs cannot be named now, SQLSTATE " + e.getSQLState());
        }
    }
}
