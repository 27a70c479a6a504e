package nl.sluis.gateway.audit.tree;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import nl.sluis.gateway.journal.TestLog;
import nl.sluis.gateway.keys.Signer;

/** Somebody who may write in the database and sign: makes the whole tree again over whatever the entries say now. */
final class Forger {
    private final TestLog log;
    private final Signer signer;

    Forger(TestLog log, Signer signer) {
        this.log = log;
        this.signer = signer;
    }

    /** The hashes of the leaves as they are now, and the tiles over them; without a signature. */
    void rehash(long size) throws SQLException {
        log.asOwner("update audit_entry set leaf_hash = sha256('\\x00'::bytea || leaf)");
        log.asOwner("delete from audit_tile");
        var grown = new GrownTiles();
        range(size, grown);
        for (var tile : grown.all()) {
            log.asOwner("insert into audit_tile values (0, %d, %d, %d, decode('%s', 'hex'))"
                    .formatted(
                            tile.tile().level(),
                            tile.tile().n(),
                            tile.added(),
                            HexFormat.of().formatHex(tile.hashes())));
        }
    }

    /** The same, and signed. */
    @CanIgnoreReturnValue
    String reseal(long size) throws SQLException {
        rehash(size);
        var head = range(size, new GrownTiles()).head();
        var note = new CheckpointSigner(TestLog.ORIGIN, signer).sign(head);
        log.asOwner("delete from audit_checkpoint where size >= " + size);
        log.asOwner("insert into audit_checkpoint values (0, %d, '%s')".formatted(size, note));
        log.asOwner("update log_shard set cp_size = %d, cp_root = decode('%s', 'base64'), cp_note = '%s'"
                .formatted(size, Base64.getEncoder().encodeToString(head.root()), note));
        return note;
    }

    @CanIgnoreReturnValue
    private CompactRange range(long size, GrownTiles grown) {
        var range = new CompactRange();
        log.bytes("select leaf_hash from audit_entry where idx < " + size + " order by idx, t")
                .forEach(hash -> range.append(hash, grown));
        return range;
    }
}
