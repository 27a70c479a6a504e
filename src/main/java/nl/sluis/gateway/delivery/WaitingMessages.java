package nl.sluis.gateway.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import org.jspecify.annotations.Nullable;

/** What waits, for who looks after it. Safe between threads. */
public final class WaitingMessages {
    private static final Set<DeliveryStatus> LIVE =
            Set.of(DeliveryStatus.ACCEPTED, DeliveryStatus.WAITING, DeliveryStatus.PARKED);
    private final DataSource reader;

    WaitingMessages(DataSource reader) {
        this.reader = reader;
    }

    /**
     * The oldest that wait.
     *
     * @param receiver for whom; null for all
     * @param status   one of those that are not at rest; null for all of them
     * @throws OutboxUnreadableException when the database does not answer
     */
    public List<Waiting> oldest(@Nullable Oin receiver, @Nullable DeliveryStatus status, int atMost) {
        var states = status == null ? LIVE : Set.of(status);
        return read(receiver == null ? "%" : receiver.value(), states, null, atMost);
    }

    /** The one under this id, if it is not at rest. */
    public Optional<Waiting> find(EntryId id) {
        return read("%", LIVE, id, 1).stream().findFirst();
    }

    /**
     * Those that wait for a second person to be discarded.
     *
     * @param sender whose messages; null for all
     * @throws OutboxUnreadableException when the database does not answer
     */
    public List<AskedDiscard> askedToDiscard(@Nullable Oin sender) {
        try (var connection = reader.getConnection();
                var statement = connection.prepareStatement(QueueSql.ASKED_TO_DISCARD)) {
            statement.setString(1, sender == null ? "%" : sender.value());
            try (var rows = statement.executeQuery()) {
                var asked = new ArrayList<AskedDiscard>();
                while (rows.next()) {
                    asked.add(asked(rows));
                }
                return asked;
            }
        } catch (SQLException e) {
            throw new OutboxUnreadableException(e);
        }
    }

    private static AskedDiscard asked(ResultSet row) throws SQLException {
        return new AskedDiscard(
                new EntryId(row.getObject("entry_id", java.util.UUID.class)),
                new RegionCode(row.getString("region")),
                new MessageType(row.getString("type")),
                new Oin(row.getString("sender")),
                new Oin(row.getString("receiver")),
                row.getTimestamp("valid_until").toInstant(),
                row.getString("asked_by"),
                DiscardReason.of(row.getString("reason")).orElseThrow(),
                row.getTimestamp("asked_at").toInstant());
    }

    private List<Waiting> read(String receiver, Set<DeliveryStatus> states, @Nullable EntryId id, int atMost) {
        try (var connection = reader.getConnection();
                var statement = connection.prepareStatement(QueueSql.LIST)) {
            var codes = states.stream().map(DeliveryStatus::code).toArray(String[]::new);
            statement.setArray(1, connection.createArrayOf("text", codes));
            statement.setString(2, receiver);
            statement.setObject(3, id == null ? null : id.value(), java.sql.Types.OTHER);
            statement.setInt(4, atMost);
            try (var rows = statement.executeQuery()) {
                var waiting = new ArrayList<Waiting>();
                while (rows.next()) {
                    waiting.add(waiting(rows));
                }
                return waiting;
            }
        } catch (SQLException e) {
            throw new OutboxUnreadableException(e);
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var id = new EntryId(row.getObject("entry_id", java.util.UUID.class));
        return new Waiting(
                id,
                new RegionCode(row.getString("region")),
                new MessageType(row.getString("type")),
                new Oin(row.getString("sender")),
                new Oin(row.getString("receiver")),
                DeliveryStatus.of(row.getString("status")),
                id.madeAt(),
                row.getTimestamp("status_since").toInstant(),
                row.getTimestamp("valid_until").toInstant(),
                row.getInt("attempts"),
                row.getInt("resends"),
                row.getInt("behind"),
                Optional.ofNullable(row.getString("asked_by")));
    }
}
