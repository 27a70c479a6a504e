package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import nl.sluis.gateway.journal.ConsentAnswers;
import nl.sluis.gateway.journal.ConsentAnswers.Relied;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;

/** The versions that the register holds, read in one statement for many claims, and what they say to each. */
final class Versions {
    /** One walk through the primary key. Where several holders are asked for, it may give more than was. */
    static final String READ = """
            select c.person_hash, c.holder, c.version, c.decision, c.decided_by, c.age_group, c.receiver_oin, c.receiver_role,
                   c.purpose, c.scope, c.categories, c.valid_from, c.valid_to, c.entry_id, clock_timestamp() as at
              from consent c
             where c.person_hash = any (?) and c.holder = any (?)
            """;

    private final Map<HeadKey, List<ConsentVersion>> found = new HashMap<>();
    /** By which entry each was recorded; two heads of one person share no version number. */
    private final Map<ConsentVersion, EntryId> entries = new IdentityHashMap<>();
    /** When the first was read; without a row nothing depends on it. */
    private Instant at = Instant.EPOCH;

    /** One state a claim, in their order, by PostgreSQL's clock. */
    static List<ConsentState> judge(Connection connection, List<ConsentClaim> claims) throws SQLException {
        return answer(connection, claims).states();
    }

    /** The same, with the versions on which each rests. */
    static ConsentAnswers answer(Connection connection, List<ConsentClaim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return ConsentAnswers.NONE;
        }
        var keys = new TreeSet<HeadKey>();
        claims.forEach(claim -> keys.addAll(keysOf(claim)));
        return read(connection, keys).answer(claims);
    }

    ConsentAnswers answer(List<ConsentClaim> claims) {
        var states = new ArrayList<ConsentState>(claims.size());
        var relied = new ArrayList<List<Relied>>(claims.size());
        for (var claim : claims) {
            var judgement = Precedence.weigh(of(claim), claim.demand(), at);
            states.add(judgement.state());
            relied.add(judgement.restsOn().stream()
                    .map(version -> relied(claim, version))
                    .toList());
        }
        return new ConsentAnswers(states, relied);
    }

    private Relied relied(ConsentClaim claim, ConsentVersion version) {
        return new Relied(
                claim.demand().holder(), version.version(), Objects.requireNonNull(entries.get(version), "its entry"));
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
        var version = VersionRow.read(row);
        found.computeIfAbsent(key, absent -> new ArrayList<>()).add(version);
        entries.put(version, new EntryId(row.getObject("entry_id", UUID.class)));
        if (at.equals(Instant.EPOCH)) {
            at = row.getTimestamp("at").toInstant();
        }
    }
}
