package nl.sluis.gateway.audit.verify;

import java.util.Base64;

/** Base64 with padding and without stray bits: one text for the same bytes. */
final class Base64Text {
    private Base64Text() {}

    static byte[] read(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new EvidenceRefusedException(what + " is not base64");
        }
        throw new EvidenceRefusedException(what + " has stray bits at the end of its base64");
    }

    /** A hash: exactly 32 bytes. */
    static byte[] hash(String text, String what) {
        var bytes = read(text, what);
        if (bytes.length != Merkle.HASH_BYTES) {
            throw new EvidenceRefusedException(what + " has not 32 bytes");
        }
        return bytes;
    }
}
