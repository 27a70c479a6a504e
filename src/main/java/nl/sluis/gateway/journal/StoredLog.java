package nl.sluis.gateway.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a claimed shard holds, looked at before anything is added to it. */
final class StoredLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Claim claim;
    private final Shard shard;

    StoredLog(Claim claim) {
        this.claim = claim;
        this.shard = claim.shard();
    }

    /** The newest entry. */
    record Last(long idx, long t, String type, byte[] leaf, byte[] leafHash) {}

    /**
     * Checks that there are as many entries as indexes were given out, and none is above them.
     *
     * @throws LogDamagedException when it is not so
     */
    void checkDense() throws SQLException {
        new RoundTrip(claim.statements())
                .update("set local statement_timeout = 0")
                .query(
                        "select count(*), coalesce(max(idx), -1) from audit_entry where shard = ?",
                        row -> {
                            expect("the number of entries", shard.nextIndex() - claim.minIndex(), row.getLong(1));
                            if (row.getLong(1) > 0) {
                                expect("the highest index", shard.nextIndex() - 1, row.getLong(2));
                            }
                        },
                        shard.number())
                .go();
        claim.connection().commit();
    }

    /**
     * The newest entry, if there is any, and whether it is whole.
     *
     * @throws LogDamagedException when it is not there though an index was given out, or is not what was written
     */
    Optional<Last> newest() throws SQLException {
        var last = read();
        claim.connection().commit();
        expect("the number of newest entries", shard.nextIndex() > claim.minIndex() ? 1 : 0, last.isPresent() ? 1 : 0);
        last.ifPresent(this::checkWhole);
        return last;
    }

    private Optional<Last> read() throws SQLException {
        var last = new Last[1];
        new RoundTrip(claim.statements())
                .query(
                        "select idx, t, type, leaf, leaf_hash from audit_entry where shard = ? and idx = ?",
                        row -> last[0] = new Last(
                                row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4), row.getBytes(5)),
                        shard.number(),
                        shard.nextIndex() - 1)
                .go();
        return Optional.ofNullable(last[0]);
    }

    private void checkWhole(Last last) {
        var recomputed = Sha256.ofLeaf(last.leaf());
        if (!Arrays.equals(recomputed, last.leafHash())) {
            throw damaged(last.idx(), "leaf hash", hex(recomputed), hex(last.leafHash()));
        }
        var leaf = parsed(last);
        expect("seq in the leaf", last.idx(), leaf.path("seq").asLong(-1));
        expect("t in the leaf", last.t(), leaf.path("t").asLong(-1));
        if (last.t() > shard.lastT()) {
            throw damaged(last.idx(), "t", "at most " + shard.lastT(), Long.toString(last.t()));
        }
    }

    private JsonNode parsed(Last last) {
        try {
            return JSON.readTree(new String(last.leaf(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw damaged(last.idx(), "leaf", "JSON", "something else");
        }
    }

    private void expect(String what, long expected, long found) {
        if (expected != found) {
            throw damaged(shard.nextIndex() - 1, what, Long.toString(expected), Long.toString(found));
        }
    }

    private LogDamagedException damaged(long idx, String what, String expected, String found) {
        return new LogDamagedException("log shard " + shard.number() + " at index " + idx + ": " + what + " should be "
                + expected + " and is " + found);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
