package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.ResultSet;
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

/** The versions that the register holds, read in one statement for many claims, and what they say to each. */
final class Versions {
    /** One walk through the primary key. Where several holders are asked for, it may give more than was. */
    static final String READ = """
            select c.person_hash, c.holder, c.version, c.decision, c.decided_by, c.age_group, c.receiver_oin, c.receiver_role,
                   c.purpose, c.scope, c.categories, c.valid_from, c.valid_to, clock_timestamp() as at
              from consent c
             where c.person_hash = any (?) and c.holder = any (?)
            """;

    private final Map<HeadKey, List<ConsentVersion>> found = new HashMap<>();
    /** When the first was read; without a row nothing depends on it. */
    private Instant at = Instant.EPOCH;

    /** One state a claim, in their order, by PostgreSQL's clock. */
    static List<ConsentState> judge(Connection connection, List<ConsentClaim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return List.of();
        }
        var keys = new TreeSet<HeadKey>();
        claims.forEach(claim -> keys.addAll(keysOf(claim)));
        return read(connection, keys).judge(claims);
    }

    List<ConsentState> judge(List<ConsentClaim> claims) {
        var states = new ArrayList<ConsentState>(claims.size());
        for (var claim : claims) {
            states.add(Precedence.judge(of(claim), claim.demand(), at));
        }
        return states;
    }

    /** Under all hashes of the person: what is weighed is weighed together. */
    private List<ConsentVersion> of(ConsentClaim claim) {
        return keysOf(claim).stream()
                .flatMap(key -> found.getOrDefault(key, List.of()).stream())
                .toList();
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

    private static Versions read(Connection connection, Collection<HeadKey> keys) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            var unused = Heads.setKeys(statement, 1, keys);
            var versions = new Versions();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.add(rows);
                }
            }
            return versions;
        }
    }

    /** A row of the answer to {@link #READ}. */
    void add(ResultSet row) throws SQLException {
        var key = new HeadKey(new KeyedHash(row.getBytes("person_hash")), row.getString("holder"));
        found.computeIfAbsent(key, absent -> new ArrayList<>()).add(VersionRow.read(row));
        if (at.equals(Instant.EPOCH)) {
            at = row.getTimestamp("at").toInstant();
        }
    }
}
