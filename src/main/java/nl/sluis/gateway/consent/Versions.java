package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/** The versions that the register holds, read and judged in one statement for many claims. */
final class Versions {
    private static final String READ = """
            select c.person_hash, c.holder, c.version, c.decision, c.receiver_oin, c.receiver_role, c.purpose, c.scope,
                   c.categories, c.valid_from, c.valid_to, clock_timestamp() as at
              from unnest(?::bytea[], ?::text[]) as k(person_hash, holder)
             cross join lateral (select v.* from consent v
                                  where v.person_hash = k.person_hash and v.holder = k.holder offset 0) c
            """;

    private Versions() {}

    /** One state a claim, in their order, by PostgreSQL's clock. */
    static List<ConsentState> judge(Connection connection, List<ConsentClaim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return List.of();
        }
        var found = read(connection, keysOf(claims));
        var states = new ArrayList<ConsentState>(claims.size());
        for (var claim : claims) {
            states.add(Precedence.judge(found.of(keyOf(claim)), claim.demand(), found.at()));
        }
        return states;
    }

    static TreeSet<HeadKey> keysOf(Collection<ConsentClaim> claims) {
        var keys = new TreeSet<HeadKey>();
        claims.forEach(claim -> keys.add(keyOf(claim)));
        return keys;
    }

    private static HeadKey keyOf(ConsentClaim claim) {
        return new HeadKey(claim.person(), claim.demand().holder().value());
    }

    private static Found read(Connection connection, Collection<HeadKey> keys) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea",
                            keys.stream().map(key -> key.person().bytes()).toArray(byte[][]::new)));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(HeadKey::holder).toArray()));
            var versions = new HashMap<HeadKey, List<ConsentVersion>>();
            var at = Instant.EPOCH;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = new HeadKey(new KeyedHash(rows.getBytes("person_hash")), rows.getString("holder"));
                    versions.computeIfAbsent(key, absent -> new ArrayList<>()).add(version(rows));
                    at = rows.getTimestamp("at").toInstant();
                }
            }
            return new Found(versions, at);
        }
    }

    private static ConsentVersion version(ResultSet row) throws SQLException {
        var receiver = row.getString("receiver_oin");
        var role = row.getString("receiver_role");
        var purpose = row.getString("purpose");
        var target = new ConsentTarget(
                receiver == null ? null : new Oin(receiver),
                role == null ? null : Role.of(role),
                purpose == null ? null : new Purpose(purpose),
                row.getString("scope"),
                Set.of((String[]) row.getArray("categories").getArray()));
        return new ConsentVersion(
                row.getInt("version"),
                ConsentDecision.of(row.getString("decision")),
                target,
                new Period(day(row, "valid_from"), day(row, "valid_to")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** @param at when it was read; without a row nothing depends on it */
    private record Found(Map<HeadKey, List<ConsentVersion>> versions, Instant at) {
        List<ConsentVersion> of(HeadKey key) {
            return versions.getOrDefault(key, List.of());
        }
    }
}
