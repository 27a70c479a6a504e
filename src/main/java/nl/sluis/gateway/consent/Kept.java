package nl.sluis.gateway.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import org.jspecify.annotations.Nullable;

/** Everything that is kept about a person, at all holders: the same one statement for who is known and who is not. */
final class Kept {
    private static final String READ = """
            select c.holder, c.version, c.decision, c.decided_by, c.age_group, c.receiver_oin, c.receiver_role, c.purpose,
                   c.scope, c.categories, c.valid_from, c.valid_to, c.evidence_ref, c.evidence_form, c.recorded_by,
                   c.recorded_at, c.entry_id
              from unnest(?::bytea[]) as k(person_hash)
             cross join lateral (select v.* from consent v where v.person_hash = k.person_hash offset 0) c
             order by c.holder, c.version
            """;

    private Kept() {}

    static List<KeptVersion> about(Connection connection, PersonHashes person) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            var hashes = person.all().stream().map(KeyedHash::bytes).toArray(byte[][]::new);
            statement.setArray(1, connection.createArrayOf("bytea", hashes));
            var kept = new ArrayList<KeptVersion>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(new KeptVersion(
                            new Oin(rows.getString("holder")),
                            VersionRow.read(rows),
                            evidence(rows),
                            new Oin(rows.getString("recorded_by")),
                            rows.getTimestamp("recorded_at").toInstant(),
                            new EntryId(rows.getObject("entry_id", UUID.class))));
                }
            }
            return kept;
        }
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        var reference = row.getString("evidence_ref");
        var form = row.getString("evidence_form");
        return reference == null || form == null ? null : new Evidence(reference, Evidence.Form.of(form));
    }
}
