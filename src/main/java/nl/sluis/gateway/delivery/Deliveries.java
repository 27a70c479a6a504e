package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** How messages fare on their way to receivers. Safe between threads. */
public final class Deliveries {
    private final DataSource database;
    private final Dispatcher dispatcher;

    Deliveries(DataSource database, Dispatcher dispatcher) {
        this.database = database;
        this.dispatcher = dispatcher;
    }

    /** @param since when it came in this state */
    public record State(DeliveryStatus status, Instant since) {}

    /**
     * How the message fares that was accepted under this id. Empty when this party sent no such message, or its day is gone
     * and it was not delivered; never the receiver's own reason.
     *
     * @throws OutboxUnreadableException when the database does not answer
     */
    public Optional<State> statusOf(Oin sender, EntryId id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OutboxSql.STATUS)) {
            statement.setObject(1, id.value());
            statement.setString(2, sender.value());
            var day = id.madeOn();
            statement.setObject(3, day.minusDays(1));
            statement.setObject(4, day.plusDays(1));
            statement.setObject(5, id.value());
            statement.setLong(
                    6, day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            statement.setString(7, sender.value());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new State(
                                DeliveryStatus.of(rows.getString(1)),
                                rows.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new OutboxUnreadableException(e);
        }
    }

    /** Says that a message for this receiver was accepted, so that it leaves at once. Cheap; loses nothing if not called. */
    public void wake(Oin receiver) {
        dispatcher.wake(receiver);
    }

    /** Has somebody look for work at once, for whichever receiver. */
    public void wake() {
        dispatcher.wake();
    }
}
