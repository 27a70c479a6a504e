package nl.sluis.gateway.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The public key under which somebody signs notes: a name, and an Ed25519 key that can verify (C2SP signed-note).
 *
 * @param name   without spaces and plus signs
 * @param base64 the raw key, 32 bytes
 * @throws IllegalArgumentException when the name or the key is not of that kind
 */
public record NoteKey(String name, String base64) {
    private static final byte ED25519 = 0x01;
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]{1,255}");
    private static final int ID_BYTES = 4;

    public NoteKey {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of a key has no spaces and no plus signs");
        }
        var bytes = decoded(base64);
        if (bytes.length != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(bytes, 0)) {
            throw new IllegalArgumentException("an Ed25519 public key is a valid point of 32 bytes, in base64");
        }
    }

    public static NoteKey of(String name, byte[] publicKey) {
        return new NoteKey(name, Base64.getEncoder().encodeToString(publicKey));
    }

    /**
     * Reads a verifier key, {@code <name>+<key id>+<base64>}.
     *
     * @throws IllegalArgumentException when it is none, or its id is not that of its name and key
     */
    public static NoteKey read(String text) {
        var parts = text.split("\\+", 3); // base64 may hold a plus sign, a name may not
        var key = parts.length == 3 ? decoded(parts[2]) : new byte[0];
        if (key.length != 1 + Ed25519.PUBLIC_KEY_SIZE || key[0] != ED25519) {
            throw new IllegalArgumentException("a verifier key reads <name>+<key id>+<base64 of 0x01 and 32 bytes>");
        }
        var read = of(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!read.id().equals(parts[1])) {
            throw new IllegalArgumentException("the key id of this verifier key is not that of its name and key");
        }
        return read;
    }

    /** The raw key, 32 bytes. */
    public byte[] bytes() {
        return decoded(base64);
    }

    /** The first four bytes of SHA-256 over name, newline, algorithm and key, in hex. */
    public String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(typed()), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The verifier key, as {@link #read} takes it. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    private byte[] typed() {
        var key = bytes();
        var typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    private static byte[] decoded(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("a key in base64 has padding, and no stray bits at its end");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return text();
    }
}
