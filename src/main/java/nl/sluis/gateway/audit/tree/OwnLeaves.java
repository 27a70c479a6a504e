package nl.sluis.gateway.audit.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * The leaves of one party: in which it is the source, refused ones too; as a destination those of deliveries only, so that
 * it does not learn what was refused to it; and those of changes that another made in its register of consents.
 */
final class OwnLeaves {
    /** So many indexes are looked through for one answer, whatever stands there. */
    private static final int WINDOW = 4096;

    private static final String OWN = """
            (convert_from(leaf, 'UTF8')::jsonb ->> 'from' = ?
                or type in ('delivered', 'consent.changed') and convert_from(leaf, 'UTF8')::jsonb ->> 'to' = ?)""";
    private final Connection connection;
    private final Oin party;
    /** As it was when first asked, so that all proofs of one question lead to one checkpoint. */
    private final Map<Integer, Optional<Published>> logs = new HashMap<>();

    private final Map<Integer, StoredNodes> nodes = new HashMap<>();

    OwnLeaves(Connection connection, Oin party) {
        this.connection = connection;
        this.party = party;
    }

    ObjectNode page(Published log, int shard, long from) throws SQLException {
        var to = Math.min(log.head().size(), from + WINDOW);
        var page = JsonNodeFactory.instance.objectNode().put("checkpoint", log.note());
        var leaves = page.putArray("bladen");
        var nodes = new StoredNodes(connection, shard);
        try (var statement = connection.prepareStatement("select idx, leaf from audit_entry"
                + " where shard = ? and idx >= ? and idx < ? and " + OWN + " order by idx")) {
            statement.setInt(1, shard);
            statement.setLong(2, from);
            statement.setLong(3, to);
            statement.setString(4, party.value());
            statement.setString(5, party.value());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var proof = InclusionProof.of(rows.getLong(1), log.head().size(), nodes);
                    var leaf = leaves.addObject()
                            .put("index", rows.getLong(1))
                            .put("blad", Base64.getEncoder().encodeToString(rows.getBytes(2)));
                    var hashes = leaf.putArray("bewijs");
                    proof.hashes()
                            .forEach(hash -> hashes.add(Base64.getEncoder().encodeToString(hash)));
                }
            }
        }
        if (to < log.head().size()) {
            page.put("volgende", to);
        }
        return page;
    }

    /** The proof of one of them, once a checkpoint covers it. */
    Optional<String> proof(EntryId entry) throws SQLException {
        return Optional.ofNullable(proofs(List.of(entry)).get(entry));
    }

    /** The proofs of those of these that are the party's and that a checkpoint covers; read in one statement. */
    Map<EntryId, String> proofs(Collection<EntryId> entries) throws SQLException {
        var proofs = new HashMap<EntryId, String>();
        try (var statement = connection.prepareStatement(
                "select entry_id, shard, idx, leaf from audit_entry where entry_id = any (?) and " + OWN)) {
            var ids = entries.stream().map(EntryId::value).toArray(UUID[]::new);
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setString(2, party.value());
            statement.setString(3, party.value());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var entry = new EntryId(row.getObject(1, UUID.class));
                    proof(row.getInt(2), row.getLong(3), row.getBytes(4)).ifPresent(proof -> proofs.put(entry, proof));
                }
            }
        }
        return proofs;
    }

    private Optional<String> proof(int shard, long index, byte[] leaf) throws SQLException {
        var log = log(shard);
        if (log.isEmpty() || index >= log.get().head().size()) {
            return Optional.empty();
        }
        var hashes = nodes.computeIfAbsent(shard, unread -> new StoredNodes(connection, unread));
        return Optional.of(
                ProofText.of(InclusionProof.of(index, log.get().head().size(), hashes), leaf, log.get()));
    }

    private Optional<Published> log(int shard) throws SQLException {
        var known = logs.get(shard);
        if (known == null) {
            known = Published.of(connection, shard);
            logs.put(shard, known);
        }
        return known;
    }
}
