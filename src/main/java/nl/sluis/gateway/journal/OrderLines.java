package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.PersonHashes;

/**
 * In which line a message waits. There is one key to it, but for the time in which the index key is changed: then a message
 * goes to the line in which others of its person and receiver still wait, and only to a new one when that is empty.
 *
 * <p>Guarantee: no message overtakes another because their keys differ. Nodes that write under different keys take turns
 * about a person, by a lock that is the same for both.
 */
final class OrderLines {
    private static final String TURN = "select pg_advisory_xact_lock(" + 0x6f726472 + ", k) from unnest(?::int[]) as k";
    private static final String LIVE = """
            select distinct o.order_key from outbox o
             where o.order_key = any (?) and o.status in ('aanvaard', 'wachtend', 'geparkeerd')""";

    private final Set<KeyedHash> live = new HashSet<>();

    /** Of the messages that are to be written; asks nothing while there is one key. */
    static OrderLines of(List<OutboxRow> rows, Statements statements) throws SQLException {
        var lines = new OrderLines();
        var two = rows.stream()
                .map(row -> row.message().orderKey())
                .filter(key -> key.other() != null)
                .toList();
        if (!two.isEmpty()) {
            lines.look(two, statements);
        }
        return lines;
    }

    private void look(List<PersonHashes> keys, Statements statements) throws SQLException {
        var turns = keys.stream().mapToInt(OrderLines::turn).sorted().distinct().toArray();
        var others = new ArrayList<byte[]>();
        keys.forEach(key -> key.all().stream().skip(1).forEach(other -> others.add(other.bytes())));
        new RoundTrip(statements).query(TURN, row -> {}, (Object) turns).go();
        // in a statement of its own: what was committed before our turn is seen
        new RoundTrip(statements)
                .query(LIVE, row -> live.add(new KeyedHash(row.getBytes(1))), (Object) others.toArray(byte[][]::new))
                .go();
    }

    /** The same number whichever of the two keys is the present one. */
    private static int turn(PersonHashes key) {
        var first = key.all().stream().min(KeyedHash::compareTo).orElseThrow().bytes();
        return java.nio.ByteBuffer.wrap(first).getInt();
    }

    KeyedHash of(OutboxRow row) {
        var key = row.message().orderKey();
        var other = key.other();
        return other != null && live.contains(other) ? other : key.present();
    }
}
