package nl.sluis.gateway.audit.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.sluis.gateway.keys.Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs the checkpoints of one log: a signed note of type 0x01 with the origin as the name of its key (C2SP
 * tlog-checkpoint, signed-note). Ed25519 is deterministic: one head, one note.
 */
final class CheckpointSigner {
    private static final byte ED25519 = 0x01;
    private static final int ID_BYTES = 4;
    private static final String DASH = "\u2014 ";
    private final String origin;
    private final Signer signer;
    private final byte[] keyId;

    CheckpointSigner(String origin, Signer signer) {
        this.origin = origin;
        this.signer = signer;
        this.keyId = keyId(origin, signer.publicKey());
    }

    String sign(TreeHead head) {
        var text = head.text(origin);
        var line = concatenated(keyId, signer.sign(text.getBytes(StandardCharsets.UTF_8)));
        return text + "\n" + DASH + origin + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** Why this note is not a checkpoint of this head under this key; empty when it is. */
    String whyNot(String note, TreeHead head) {
        var text = head.text(origin);
        if (!note.startsWith(text + "\n")) {
            return "the stored checkpoint says another head than " + head;
        }
        var ours = DASH + origin + " ";
        for (var line : note.substring(text.length() + 1).split("\n", -1)) {
            if (line.startsWith(ours) && holds(line.substring(ours.length()), text)) {
                return "";
            }
        }
        return "the stored checkpoint of size " + head.size() + " is not signed by the key of this log, "
                + HexFormat.of().formatHex(keyId);
    }

    private boolean holds(String base64, String text) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            var signed = text.getBytes(StandardCharsets.UTF_8);
            return bytes.length == ID_BYTES + Ed25519.SIGNATURE_SIZE
                    && Arrays.equals(bytes, 0, ID_BYTES, keyId, 0, ID_BYTES)
                    && Ed25519.verify(bytes, ID_BYTES, signer.publicKey(), 0, signed, 0, signed.length);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static byte[] keyId(String origin, byte[] publicKey) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(publicKey), ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] concatenated(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
