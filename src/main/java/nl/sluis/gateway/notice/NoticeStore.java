package nl.sluis.gateway.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** The notices and their copies, as the database holds them. Each call is one transaction. */
final class NoticeStore {
    /** What a claim puts off: after a crash another takes it over. Two at once would do no harm, each copy counts once. */
    private static final String CLAIM = """
            update notice n set due = now() + ? * interval '1 millisecond'
              from (select entry_id from notice where state = 'open' and due <= now()
                     order by due limit 1 for update skip locked) d
             where n.entry_id = d.entry_id
            returning n.entry_id, n.day, n.party, n.type, n.t, n.nonce, n.ct, n.since < now() - interval '8 days'""";

    private static final String END = """
            update notice set state = ?, since = now(), nonce = null, ct = null where entry_id = ?""";
    private static final String LATER = """
            update notice set due = now() + ? * interval '1 millisecond' where entry_id = ?""";
    private static final String PUT = """
            insert into notice_copy (entry_id, receiver, region, role, state, message, reasons) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (entry_id, receiver) do update
               set region = excluded.region, role = excluded.role, state = excluded.state, message = excluded.message,
                   reasons = excluded.reasons""";
    private static final String COPIES = """
            select receiver, region, role, state, message, reasons from notice_copy where entry_id = ? order by receiver""";
    private static final String FIND = """
            select type, state, since from notice where entry_id = ? and party = ?""";

    private final DataSource database;

    NoticeStore(DataSource database) {
        this.database = database;
    }

    record Found(MessageType type, Stage stage, Instant since) {}

    /** The next that is due, put off for as long as this. */
    Optional<OpenNotice> claim(Duration putOff) throws SQLException {
        return ask(
                CLAIM,
                statement -> statement.setLong(1, putOff.toMillis()),
                rows -> rows.next() ? Optional.of(open(rows)) : Optional.empty());
    }

    private static OpenNotice open(ResultSet row) throws SQLException {
        return new OpenNotice(
                new EntryId(row.getObject(1, UUID.class)),
                row.getObject(2, LocalDate.class),
                new Oin(row.getString(3)),
                new MessageType(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getBoolean(8),
                new Sealed(row.getBytes(6), row.getBytes(7)));
    }

    /** Nothing more is done about it, and its content goes. */
    void end(EntryId notice, Stage how) throws SQLException {
        change(END, statement -> {
            statement.setString(1, how.code());
            statement.setObject(2, notice.value());
        });
    }

    void later(EntryId notice, Duration delay) throws SQLException {
        change(LATER, statement -> {
            statement.setLong(1, delay.toMillis());
            statement.setObject(2, notice.value());
        });
    }

    void put(EntryId notice, Copy copy) throws SQLException {
        change(PUT, statement -> {
            statement.setObject(1, notice.value());
            statement.setString(2, copy.receiver().value());
            statement.setString(3, copy.region().value());
            statement.setString(4, copy.role().code());
            statement.setString(5, copy.state().code());
            statement.setObject(
                    6, copy.message() == null ? null : copy.message().value());
            statement.setArray(7, array(statement.getConnection(), copy.reasons()));
        });
    }

    private static java.sql.Array array(Connection connection, List<Reason> reasons) throws SQLException {
        return connection.createArrayOf(
                "text", reasons.stream().map(Reason::name).toArray(String[]::new));
    }

    List<Copy> copies(EntryId notice) throws SQLException {
        return ask(COPIES, statement -> statement.setObject(1, notice.value()), rows -> {
            var copies = new ArrayList<Copy>();
            while (rows.next()) {
                copies.add(copy(rows));
            }
            return List.copyOf(copies);
        });
    }

    private static Copy copy(ResultSet row) throws SQLException {
        var message = row.getObject(5, UUID.class);
        var reasons = (String[]) row.getArray(6).getArray();
        return new Copy(
                new Oin(row.getString(1)),
                new RegionCode(row.getString(2)),
                Role.of(row.getString(3)),
                Copy.State.of(row.getString(4)),
                message == null ? null : new EntryId(message),
                Arrays.stream(reasons).map(Reason::valueOf).toList());
    }

    /** Empty when this party handed in no such notice, whoever else did. */
    Optional<Found> find(Oin party, EntryId notice) throws SQLException {
        return ask(
                FIND,
                statement -> {
                    statement.setObject(1, notice.value());
                    statement.setString(2, party.value());
                },
                rows -> rows.next()
                        ? Optional.of(new Found(
                                new MessageType(rows.getString(1)),
                                Stage.of(rows.getString(2)),
                                rows.getTimestamp(3).toInstant()))
                        : Optional.empty());
    }

    private <T> T ask(String sql, Binder binder, Reader<T> reader) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    private void change(String sql, Binder binder) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            var unused = statement.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
