package nl.sluis.gateway.consent;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import nl.sluis.gateway.consent.ConsentAnswer.Relied;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
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

    /** The same, with the entry that recorded each: the writer, which is in a hurry, has no use for it. */
    private static final String READ_WITH_ENTRIES = READ.replace("c.valid_to,", "c.valid_to, c.entry_id,");

    private final Map<HeadKey, List<ConsentVersion>> found = new HashMap<>();
    /** By which entry each was recorded; two heads of one person share no version number. */
    private final Map<ConsentVersion, EntryId> entries = new IdentityHashMap<>();
    /** When the first was read; without a row nothing depends on it. */
    private Instant at = Instant.EPOCH;

    /** One state a claim, in their order, by PostgreSQL's clock. */
    static List<ConsentState> judge(Connection connection, List<ConsentClaim> claims) throws SQLException {
        return answer(connection, claims).stream().map(ConsentAnswer::state).toList();
    }

    /** The same, with the versions on which each rests. */
    static List<ConsentAnswer> answer(Connection connection, List<ConsentClaim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return List.of();
        }
        var keys = new TreeSet<HeadKey>();
        claims.forEach(claim -> keys.addAll(keysOf(claim)));
        return read(READ_WITH_ENTRIES, connection, keys).answer(claims);
    }

    /** The states alone: what the writer of the journal asks for. */
    List<ConsentState> judge(List<ConsentClaim> claims) {
        var states = new ArrayList<ConsentState>(claims.size());
        for (var claim : claims) {
            states.add(Precedence.judge(of(claim), claim.demand(), at));
        }
        return states;
    }

    private List<ConsentAnswer> answer(List<ConsentClaim> claims) {
        return claims.stream()
                .map(claim -> {
                    var judgement = Precedence.weigh(of(claim), claim.demand(), at);
                    return new ConsentAnswer(
                            judgement.state(),
                            judgement.restsOn().stream()
                                    .map(version -> relied(claim, version))
                                    .toList());
                })
                .toList();
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

    /** On which versions a claim rested at a moment, of those that stood then. */
    static List<Relied> restedOn(Connection connection, ConsentClaim claim, Instant moment) throws SQLException {
        var sql = READ_WITH_ENTRIES + " and c.recorded_at <= ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(Heads.setKeys(statement, 1, keysOf(claim)), moment.atOffset(ZoneOffset.UTC));
            var then = readAll(statement, true);
            return Precedence.weigh(then.of(claim), claim.demand(), moment).restsOn().stream()
                    .map(version -> then.relied(claim, version))
                    .toList();
        }
    }

    /** The number of the newest version that stands; 0 where there is none. */
    static int newest(Connection connection, ConsentClaim claim) throws SQLException {
        return read(READ, connection, keysOf(claim)).of(claim).stream()
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

    private static Versions read(String sql, Connection connection, Collection<HeadKey> keys) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            var unused = Heads.setKeys(statement, 1, keys);
            return readAll(statement, sql.equals(READ_WITH_ENTRIES));
        }
    }

    private static Versions readAll(PreparedStatement statement, boolean withEntries) throws SQLException {
        var versions = new Versions();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var version = versions.add(rows);
                if (withEntries) {
                    versions.entries.put(version, new EntryId(rows.getObject("entry_id", UUID.class)));
                }
            }
        }
        return versions;
    }

    /** A row of the answer to {@link #READ}. */
    @CanIgnoreReturnValue
    ConsentVersion add(ResultSet row) throws SQLException {
        var key = new HeadKey(new KeyedHash(row.getBytes("person_hash")), row.getString("holder"));
        var version = VersionRow.read(row);
        found.computeIfAbsent(key, absent -> new ArrayList<>()).add(version);
        if (at.equals(Instant.EPOCH)) {
            at = row.getTimestamp("at").toInstant();
        }
        return version;
    }
}
