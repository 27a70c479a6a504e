package nl.sluis.gateway.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.message.EntryId;

/**
 * Reads the log for a named person. Who looked is recorded before anything is shown: where the journal cannot write,
 * nothing is read.
 */
public final class AuditLog {
    private static final int MOST = 1000;
    private static final String RETENTION_CLASS = "care-5y";
    private final DataSource reader;
    private final Journal journal;
    private final Signers signers;

    AuditLog(DataSource reader, Journal journal, Signers signers) {
        this.reader = reader;
        this.journal = journal;
        this.signers = signers;
    }

    /**
     * Entries of all logs of this gateway, newest first; each call writes one {@code log.read}.
     *
     * @param person who looks
     * @param limit  at most this many, between 1 and 1,000
     * @param before only what is older than this entry
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the look cannot be recorded now
     * @throws IllegalArgumentException when nobody is named, or the limit is out of range
     * @throws LogUnreadableException when the database cannot be asked
     */
    public List<LoggedEntry> list(String person, int limit, Optional<EntryId> before) {
        if (person.isBlank()) {
            throw new IllegalArgumentException("the log is read by a named person");
        }
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("between 1 and 1,000 entries are read at a time");
        }
        record(person, limit, before);
        try (var connection = reader.getConnection();
                var statement = EntryQuery.prepare(connection, limit, before);
                var rows = statement.executeQuery()) {
            var entries = new ArrayList<LoggedEntry>();
            while (rows.next()) {
                entries.add(Leaves.read(rows.getString(1), rows.getBytes(2)));
            }
            return List.copyOf(entries);
        } catch (SQLException e) {
            throw new LogUnreadableException("the log cannot be read now, SQLSTATE " + e.getSQLState());
        }
    }

    private void record(String person, int limit, Optional<EntryId> before) {
        var body = JsonNodeFactory.instance.objectNode().put("reader", person).put("limit", limit);
        before.ifPresent(entry -> body.put("before", entry.toString()));
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.LOG_READ, EntryFacts.Judgement.NONE, null, null, null, null, null, RETENTION_CLASS, body)));
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
