package nl.sluis.gateway.audit.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public key of a log, as a verifier key writes it: {@code <origin>+<key id>+<base64 of 0x01 and 32 bytes>}.
 *
 * @param id in hex: the first 4 bytes of SHA-256 over name, newline, 0x01 and key
 */
public record LogKey(String name, String id, byte[] key) {
    private static final byte ED25519 = 0x01;
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]{1,255}");
    private static final int ID_BYTES = 4;

    /** @throws EvidenceRefusedException when it is none, or its id is not that of its name and key */
    public static LogKey read(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !NAME.matcher(parts[0]).matches()) {
            throw new EvidenceRefusedException("a verifier key reads <origin>+<key id>+<base64>");
        }
        var typed = Base64Text.read(parts[2], "the key of " + parts[0]);
        var key = typed.length == 0 ? typed : Arrays.copyOfRange(typed, 1, typed.length);
        if (key.length != Ed25519.PUBLIC_KEY_SIZE || typed[0] != ED25519 || !Ed25519.validatePublicKeyFull(key, 0)) {
            throw new EvidenceRefusedException(
                    "the key of " + parts[0] + " is not 0x01 and a valid Ed25519 point of 32 bytes");
        }
        if (!idOf(parts[0], typed).equals(parts[1])) {
            throw new EvidenceRefusedException("the key id of " + parts[0] + " is not that of its name and key");
        }
        return new LogKey(parts[0], parts[1], key);
    }

    private static String idOf(String name, byte[] typed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(typed), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    boolean holds(byte[] signature, byte[] text) {
        return signature.length == Ed25519.SIGNATURE_SIZE && Ed25519.verify(signature, 0, key, 0, text, 0, text.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogKey(var otherName, var otherId, var otherKey)
                && name.equals(otherName)
                && id.equals(otherId)
                && Arrays.equals(key, otherKey);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
