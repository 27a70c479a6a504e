package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** Proofs of entries anywhere in a log, as a party gets them: made, checked and written as a file. */
final class ProofBench {
    private static final Oin PARTY = new Oin("00000099000000002000");
    private static final int SOME = 400;
    private final BenchStore store;

    ProofBench(BenchStore store) {
        this.store = store;
    }

    record Measured(long entries, int bytes, double medianMillis, double p95Millis) {}

    Measured run() throws SQLException {
        var entries = store.number("select next_index from log_shard where shard = 0");
        var published = BenchTree.published(store.reader());
        var millis = new ArrayList<Double>();
        var bytes = 0;
        for (var entry : some(entries)) {
            var began = System.nanoTime();
            var proof = published.proof("bench", PARTY, entry).orElseThrow();
            millis.add((System.nanoTime() - began) / 1e6);
            bytes = Math.max(bytes, proof.length());
        }
        var measured = millis.subList(millis.size() / 4, millis.size()).stream()
                .sorted()
                .toList();
        return new Measured(
                entries, bytes, measured.get(measured.size() / 2), measured.get(measured.size() * 95 / 100));
    }

    private List<EntryId> some(long entries) throws SQLException {
        var found = new ArrayList<EntryId>();
        try (var connection = store.reader().getConnection();
                var statement = connection.prepareStatement("""
                        select entry_id from audit_entry where shard = 0 and idx >= ? and type = 'accepted'
                           and convert_from(leaf, 'UTF8')::jsonb ->> 'from' = ? order by idx limit 1""")) {
            for (var i = 0; i < SOME; i++) {
                statement.setLong(1, (entries - 200) * ((i * 37L) % SOME) / SOME);
                statement.setString(2, PARTY.value());
                try (var row = statement.executeQuery()) {
                    if (row.next()) {
                        found.add(new EntryId(row.getObject(1, UUID.class)));
                    }
                }
            }
        }
        return found;
    }
}
