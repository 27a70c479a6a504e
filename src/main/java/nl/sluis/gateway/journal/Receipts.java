package nl.sluis.gateway.journal;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.sluis.gateway.keys.Signer;

/**
 * Writes receipts: this leaf stands at this index in every checkpoint published later than {@code mmd} seconds from t.
 *
 * <p>Ed25519 is deterministic, so a receipt is rebuilt from its entry and never stored. Receipt version 1; new versions
 * are forever once released.
 */
final class Receipts {
    private static final int MERGE_SECONDS = 60;
    private final Signer signer;
    private final String kid;

    Receipts(Signer signer) {
        this.signer = signer;
        this.kid = HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(signer.publicKey()), 4));
    }

    String of(Stored entry) {
        var signature = signer.sign(enc(
                "sluis/rcpt/v1",
                entry.origin(),
                entry.id().toString(),
                Long.toString(entry.seq()),
                HexFormat.of().formatHex(entry.leafHash()),
                Long.toString(entry.t()),
                Integer.toString(MERGE_SECONDS)));
        return "rcpt1."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text(entry, signature).getBytes(StandardCharsets.US_ASCII));
    }

    /** In the order and form of RFC 8785; no value needs an escape. */
    private String text(Stored entry, byte[] signature) {
        var b64 = Base64.getEncoder();
        return "{\"id\":\"" + entry.id() + "\",\"kid\":\"" + kid + "\",\"leaf\":\""
                + b64.encodeToString(entry.leafHash()) + "\",\"mmd\":" + MERGE_SECONDS + ",\"origin\":\""
                + entry.origin() + "\",\"seq\":" + entry.seq() + ",\"sig\":\"" + b64.encodeToString(signature)
                + "\",\"t\":" + entry.t() + ",\"v\":1}";
    }
}
