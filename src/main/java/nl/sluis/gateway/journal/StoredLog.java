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
    private static final long WINDOW = 500_000;
    private final Claim claim;
    private final Shard shard;

    StoredLog(Claim claim) {
        this.claim = claim;
        this.shard = claim.shard();
    }

    /** The newest entry. */
    record Last(long idx, long t, String type, byte[] leaf, byte[] leafHash) {}

    /**
     * Checks that every index that was given out has its entry, and that there are no others. In windows, each a short
     * question: a log of any length is counted within the time that one answer may take.
     *
     * @throws LogDamagedException when it is not so
     */
    void checkDense() throws SQLException {
        checkDense(WINDOW);
    }

    void checkDense(long window) throws SQLException {
        for (var from = claim.minIndex(); from < shard.nextIndex(); from += window) {
            var to = Math.min(from + window, shard.nextIndex());
            expect(to - 1, "the number of entries from index " + from, to - from, count(from, to));
        }
        expect("the number of entries before the first", 0, count(0, claim.minIndex()));
        expect("the number of entries after the last", 0, count(shard.nextIndex(), Long.MAX_VALUE));
        claim.connection().commit();
    }

    private long count(long from, long to) throws SQLException {
        var count = new long[1];
        new RoundTrip(claim.statements())
                .query(
                        "select count(*) from audit_entry where shard = ? and idx >= ? and idx < ?",
                        row -> count[0] = row.getLong(1),
                        shard.number(),
                        from,
                        to)
                .go();
        return count[0];
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
        expect(shard.nextIndex() - 1, what, expected, found);
    }

    private void expect(long at, String what, long expected, long found) {
        if (expected != found) {
            throw damaged(at, what, Long.toString(expected), Long.toString(found));
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
