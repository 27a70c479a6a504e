package nl.sluis.gateway.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** Reads what a claim gives back. */
final class PageReader {
    private final UUID lease;
    private final long leaseEnds;

    PageReader(UUID lease, long leaseEnds) {
        this.lease = lease;
        this.leaseEnds = leaseEnds;
    }

    Page read(ResultSet rows) throws SQLException {
        var claimed = new ArrayList<Claimed>();
        var behind = new ArrayList<KeyedHash>();
        var examined = 0;
        var last = 0L;
        var more = false;
        while (rows.next()) {
            if (rows.getObject("id") != null) {
                claimed.add(claimed(rows));
            } else if (rows.getBytes("order_key") != null) {
                behind.add(new KeyedHash(rows.getBytes("order_key")));
            } else {
                examined = rows.getInt("attempts");
                last = rows.getLong("seq");
                more = rows.getBoolean("expired");
            }
        }
        return new Page(claimed, behind, examined, last, more);
    }

    /** One row with all its columns. */
    Claimed claimed(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                lease,
                leaseEnds,
                row.getLong("seq"),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new RegionCode(row.getString("region")),
                new MessageType(row.getString("type")),
                new Oin(row.getString("sender")),
                new Receiver(new Oin(row.getString("receiver")), Role.of(row.getString("receiver_role"))),
                new KeyedHash(row.getBytes("order_key")),
                rule == null ? null : new RuleId(rule),
                hashes(row.getBytes("person_hash")),
                row.getString("demand"),
                row.getInt("attempts"),
                row.getBoolean("expired"),
                row.getBoolean("canary"),
                payload(row));
    }

    private static @Nullable PersonHashes hashes(byte @Nullable [] bytes) {
        return bytes == null ? null : PersonHashes.of(bytes);
    }

    private static @Nullable Sealed payload(ResultSet row) throws SQLException {
        var nonce = row.getBytes("nonce");
        var ciphertext = row.getBytes("ct");
        return nonce == null || ciphertext == null ? null : new Sealed(nonce, ciphertext);
    }
}
