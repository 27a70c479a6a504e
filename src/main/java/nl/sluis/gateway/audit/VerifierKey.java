package nl.sluis.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The text of a log's public key (C2SP signed-note: name, key id, and base64 of algorithm 0x01 and the Ed25519 key). */
final class VerifierKey {
    private static final byte ED25519 = 0x01;

    private VerifierKey() {}

    static String of(String origin, byte[] publicKey) {
        var key = new byte[1 + publicKey.length];
        key[0] = ED25519;
        System.arraycopy(publicKey, 0, key, 1, publicKey.length);
        return origin + "+" + keyId(origin, key) + "+" + Base64.getEncoder().encodeToString(key);
    }

    private static String keyId(String origin, byte[] key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(origin.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), 4));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
