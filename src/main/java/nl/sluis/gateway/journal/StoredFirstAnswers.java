package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** First answers as the log has them. */
final class StoredFirstAnswers implements FirstAnswers {
    private final DataSource reader;
    private final Receipts receipts;

    StoredFirstAnswers(DataSource reader, Receipts receipts) {
        this.reader = reader;
        this.receipts = receipts;
    }

    @Override
    public Optional<Outcome> to(DuplicateGuard guard) {
        try (var connection = reader.getConnection();
                var statements = new Statements(connection)) {
            var known = new KnownMessages(statements);
            var trip = new RoundTrip(statements);
            known.ask(guard.keys(), trip);
            trip.go();
            var unused = known.heard();
            return known.of(guard).map(this::outcome);
        } catch (SQLException e) {
            throw new JournalUnavailableException(
                    "the database cannot be asked (" + Failures.nameOf(e) + ")", Duration.ofSeconds(5));
        }
    }

    private Outcome outcome(Verdict verdict) {
        return verdict instanceof Verdict.Known(var first)
                ? new Outcome.Duplicate(first.id(), receipts.of(first))
                : new Outcome.Conflict();
    }
}
