package nl.sluis.gateway.policy.bundle;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.NoteKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * One signature line of a note, as it reads: {@code — <name> <base64 of key id and signature>}.
 *
 * @param keyId  in hex
 * @param base64 of key id and signature together, as it stands in the line
 */
public record NoteSignature(String name, String keyId, String base64) {
    static final String DASH = "\u2014 ";
    private static final Pattern LINE =
            Pattern.compile(DASH + "([^\\s\\p{Z}\\p{Cntrl}+]{1,255}) ([A-Za-z0-9+/]{4,8192}={0,2})");
    private static final int ID_BYTES = 4;

    /** @throws NoteRefusedException when the line has another form */
    static NoteSignature read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new NoteRefusedException("a signature line reads: em dash, name, base64");
        }
        return new NoteSignature(parts.group(1), idIn(parts.group(2)), parts.group(2));
    }

    /** The line that a holder of this key makes of a signature of 64 bytes. */
    public static NoteSignature of(NoteKey key, byte[] signature) {
        var id = HexFormat.of().parseHex(key.id());
        var bytes = new byte[ID_BYTES + signature.length];
        System.arraycopy(id, 0, bytes, 0, ID_BYTES);
        System.arraycopy(signature, 0, bytes, ID_BYTES, signature.length);
        return new NoteSignature(key.name(), key.id(), Base64.getEncoder().encodeToString(bytes));
    }

    boolean isBy(NoteKey key) {
        return key.name().equals(name) && key.id().equals(keyId);
    }

    /** Exactly 64 bytes, verified by Bouncy Castle: some providers of the JDK accept bytes behind a good signature. */
    boolean holds(NoteKey key, byte[] text) {
        var bytes = Base64.getDecoder().decode(base64);
        return bytes.length == ID_BYTES + Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(bytes, ID_BYTES, key.bytes(), 0, text, 0, text.length);
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }

    private static String idIn(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > ID_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return HexFormat.of().formatHex(bytes, 0, ID_BYTES);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new NoteRefusedException("a signature line ends in base64");
        }
        throw new NoteRefusedException("a signature is longer than its key id, in base64 without stray bits");
    }
}
