package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.KeyedHash;

/** The versions that the register holds, read and judged in one statement for many claims. */
final class Versions {
    private static final String READ = """
            select c.person_hash, c.holder, c.version, c.decision, c.decided_by, c.age_group, c.receiver_oin, c.receiver_role,
                   c.purpose, c.scope, c.categories, c.valid_from, c.valid_to, clock_timestamp() as at
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
        var keys = new TreeSet<HeadKey>();
        claims.forEach(claim -> keys.addAll(keysOf(claim)));
        var found = read(connection, keys);
        var states = new ArrayList<ConsentState>(claims.size());
        for (var claim : claims) {
            states.add(Precedence.judge(found.of(claim), claim.demand(), found.at()));
        }
        return states;
    }

    /** The number of the newest version that stands; 0 where there is none. */
    static int newest(Connection connection, ConsentClaim claim) throws SQLException {
        return read(connection, keysOf(claim)).of(claim).stream()
                .mapToInt(ConsentVersion::version)
                .max()
                .orElse(0);
    }

    private static List<HeadKey> keysOf(ConsentClaim claim) {
        var holder = claim.demand().holder().value();
        return claim.person().all().stream()
                .map(hash -> new HeadKey(hash, holder))
                .toList();
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
                    versions.computeIfAbsent(key, absent -> new ArrayList<>()).add(VersionRow.read(rows));
                    at = rows.getTimestamp("at").toInstant();
                }
            }
            return new Found(versions, at);
        }
    }

    /** @param at when it was read; without a row nothing depends on it */
    private record Found(Map<HeadKey, List<ConsentVersion>> versions, Instant at) {
        /** Under all hashes of the person: what is weighed is weighed together. */
        List<ConsentVersion> of(ConsentClaim claim) {
            return keysOf(claim).stream()
                    .flatMap(key -> versions.getOrDefault(key, List.of()).stream())
                    .toList();
        }
    }
}
