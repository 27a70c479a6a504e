package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.sluis.gateway.message.KeyedHash;

/** The head rows of the register inside one transaction: their locks and their newest versions. */
final class Heads {
    /** A subquery that locks is never flattened: rows are found by the primary key and locked in the order of the keys. */
    private static final String LOCK = """
            select h.person_hash, h.holder, h.version
              from unnest(?::bytea[], ?::text[]) as k(person_hash, holder)
             cross join lateral (select c.* from consent_head c
                                  where c.person_hash = k.person_hash and c.holder = k.holder for %s) h
            """;

    private static final String PRESENT = """
            select h.person_hash, h.holder, h.version
              from unnest(?::bytea[], ?::text[]) as k(person_hash, holder)
             cross join lateral (select c.* from consent_head c
                                  where c.person_hash = k.person_hash and c.holder = k.holder offset 0) h
            """;

    private static final String OF_PERSONS = """
            select h.person_hash, h.holder, h.version
              from unnest(?::bytea[]) as k(person_hash)
             cross join lateral (select c.* from consent_head c where c.person_hash = k.person_hash offset 0) h
            """;

    private static final String WRITE = """
            insert into consent_head (person_hash, holder, version)
            select * from unnest(?::bytea[], ?::text[], ?::int[]) as n(person_hash, holder, version)
             order by 1, 2
                on conflict (person_hash, holder) do update set version = excluded.version
            """;
    private final Connection transaction;

    Heads(Connection transaction) {
        this.transaction = transaction;
    }

    /** @param strength {@code share} or {@code update} */
    static String locking(String strength) {
        return LOCK.formatted(strength);
    }

    /** Those of the keys that have a row now; without a lock. */
    Set<HeadKey> present(SortedSet<HeadKey> keys) throws SQLException {
        return query(PRESENT, keys).keySet();
    }

    /** The keys of all rows that these persons have now; without a lock. */
    Set<HeadKey> of(Collection<KeyedHash> persons) throws SQLException {
        try (var statement = transaction.prepareStatement(OF_PERSONS)) {
            statement.setArray(1, hashes(transaction, persons));
            return read(statement).keySet();
        }
    }

    /** Locks the rows of these keys, to change them, in key order, and tells their newest versions; in a snapshot of its own. */
    SortedMap<HeadKey, Integer> lock(SortedSet<HeadKey> keys) throws SQLException {
        return query(locking("update"), keys);
    }

    /** Waits for whoever holds the place of an absent head, and holds it alone until the transaction ends. */
    void lockAbsent(SortedSet<KeyedHash> persons) throws SQLException {
        try (var statement =
                transaction.prepareStatement("select pg_advisory_xact_lock(k) from unnest(?::bigint[]) as k")) {
            var keys = persons.stream().map(HeadKey::advisoryKey).sorted().toArray(Long[]::new);
            statement.setArray(1, transaction.createArrayOf("bigint", keys));
            statement.execute();
        }
    }

    void write(SortedMap<HeadKey, Integer> heads) throws SQLException {
        try (var statement = transaction.prepareStatement(WRITE)) {
            var unused = setKeys(statement, 1, heads.keySet());
            statement.setArray(
                    3, transaction.createArrayOf("int", heads.values().toArray()));
            statement.executeUpdate();
        }
    }

    private SortedMap<HeadKey, Integer> query(String sql, SortedSet<HeadKey> keys) throws SQLException {
        try (var statement = transaction.prepareStatement(sql)) {
            var unused = setKeys(statement, 1, keys);
            return read(statement);
        }
    }

    /** As two columns, from this parameter on; gives the number of the next parameter. */
    static int setKeys(PreparedStatement statement, int from, Collection<HeadKey> keys) throws SQLException {
        var persons = hashes(
                statement.getConnection(), keys.stream().map(HeadKey::person).toList());
        var holders = statement
                .getConnection()
                .createArrayOf("text", keys.stream().map(HeadKey::holder).toArray());
        statement.setArray(from, persons);
        statement.setArray(from + 1, holders);
        return from + 2;
    }

    private static java.sql.Array hashes(Connection connection, Collection<KeyedHash> persons) throws SQLException {
        return connection.createArrayOf(
                "bytea", persons.stream().map(KeyedHash::bytes).toArray(byte[][]::new));
    }

    private static SortedMap<HeadKey, Integer> read(PreparedStatement statement) throws SQLException {
        var heads = new TreeMap<HeadKey, Integer>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                heads.put(new HeadKey(new KeyedHash(rows.getBytes(1)), rows.getString(2)), rows.getInt(3));
            }
        }
        return heads;
    }
}
