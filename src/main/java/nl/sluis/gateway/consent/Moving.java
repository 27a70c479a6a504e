package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * While the index key is changed: brings the versions that stand under the other hash of a person under the present one,
 * when that person is next looked up (cryptography.md §2).
 *
 * <p>Guarantee: both heads are locked by whoever reads or appends, and a version is numbered behind the newest of both, so
 * a number is never given twice and the versions of both hashes have one order. The head that was left keeps its row: it is
 * what a node that still writes under the former key locks.
 */
final class Moving {
    private static final String MOVE = """
            update consent c set person_hash = k.present
              from unnest(?::bytea[], ?::bytea[], ?::text[]) as k(other, present, holder)
             where c.person_hash = k.other and c.holder = k.holder
            """;
    private final Connection transaction;

    Moving(Connection transaction) {
        this.transaction = transaction;
    }

    /**
     * Moves what stands elsewhere.
     *
     * @param locked the newest version at each head, all of them locked to be changed
     * @return the newest version by the hash under which is written
     */
    SortedMap<HeadKey, Integer> all(Touched touched, SortedMap<HeadKey, Integer> locked) throws SQLException {
        var standing = new TreeMap<HeadKey, Integer>();
        locked.forEach((head, version) -> standing.merge(presentOf(touched, head), version, Math::max));
        var elsewhere = locked.keySet().stream()
                .filter(head -> !presentOf(touched, head).equals(head))
                .toList();
        if (!elsewhere.isEmpty()) {
            move(touched, elsewhere);
            var heads = new TreeMap<HeadKey, Integer>(standing);
            heads.keySet()
                    .retainAll(elsewhere.stream()
                            .map(head -> presentOf(touched, head))
                            .toList());
            new Heads(transaction).write(heads);
        }
        return standing;
    }

    private void move(Touched touched, List<HeadKey> elsewhere) throws SQLException {
        try (var statement = transaction.prepareStatement(MOVE)) {
            statement.setArray(
                    1,
                    transaction.createArrayOf(
                            "bytea",
                            elsewhere.stream()
                                    .map(head -> head.person().bytes())
                                    .toArray(byte[][]::new)));
            statement.setArray(
                    2,
                    transaction.createArrayOf(
                            "bytea",
                            elsewhere.stream()
                                    .map(head ->
                                            presentOf(touched, head).person().bytes())
                                    .toArray(byte[][]::new)));
            statement.setArray(
                    3,
                    transaction.createArrayOf(
                            "text", elsewhere.stream().map(HeadKey::holder).toArray()));
            statement.executeUpdate();
        }
    }

    private static HeadKey presentOf(Touched touched, HeadKey head) {
        return new HeadKey(touched.personOf(head.person()).present(), head.holder());
    }
}
