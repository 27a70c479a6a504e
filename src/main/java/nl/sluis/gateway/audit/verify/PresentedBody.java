package nl.sluis.gateway.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of an entry, as its party was given it to be held against what the entry commits to: in clear with its salt, or, where
 * it names what another party's log knows the person by, as it is stored.
 *
 * <p>Text, version 1: {@code sluis/body/v1}, {@code id}, then {@code salt}, an empty line and the body itself; or {@code stored},
 * which is nonce and ciphertext. New versions are forever once released.
 */
public sealed interface PresentedBody {
    String entryId();

    /** Whether it is the one to which this leaf commits. */
    boolean isOf(Leaf leaf);

    /** @throws EvidenceRefusedException when it is another */
    default void mustBeOf(Leaf leaf) {
        if (!isOf(leaf)) {
            throw new EvidenceRefusedException(
                    "entry " + leaf.id() + " at index " + leaf.seq() + " does not commit to this body: it was changed");
        }
    }

    /** In clear. @param body in the canonical form of RFC 8785, byte for byte what was hashed */
    record Clear(String entryId, byte[] salt, byte[] body) implements PresentedBody {
        @Override
        public boolean isOf(Leaf leaf) {
            return entryId.equals(leaf.id()) && BodyHash.ofOpened(salt, body).equals(leaf.bc());
        }

        @Override
        public String toString() {
            return "Clear[" + entryId + "]";
        }
    }

    /** Encrypted, nonce and ciphertext. */
    record Stored(String entryId, byte[] stored) implements PresentedBody {
        @Override
        public boolean isOf(Leaf leaf) {
            return entryId.equals(leaf.id())
                    && BodyHash.of(ByteBuffer.wrap(stored)).equals(leaf.ch());
        }

        @Override
        public String toString() {
            return "Stored[" + entryId + "]";
        }
    }

    /** @throws EvidenceRefusedException when it is not a body of ours */
    static PresentedBody read(byte[] file) {
        if (file.length > Text.MOST_BYTES) {
            throw new EvidenceRefusedException("a body has at most 256 KiB");
        }
        // byte for byte, so that what is hashed is what stands in the file
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var clear = Text.CLEAR.matcher(text);
        if (clear.matches()) {
            var body = Arrays.copyOfRange(file, clear.start(3), clear.end(3));
            return new Clear(clear.group(1), Base64Text.hash(clear.group(2), "the salt of a body"), body);
        }
        return stored(Text.STORED.matcher(text));
    }

    private static PresentedBody stored(Matcher stored) {
        if (!stored.matches()) {
            throw new EvidenceRefusedException(
                    "a body reads sluis/body/v1, id, and then salt, an empty line and the body; or stored");
        }
        return new Stored(stored.group(1), Base64Text.read(stored.group(2), "a stored body"));
    }

    /** How it is written. */
    final class Text {
        private static final int MOST_BYTES = 256 * 1024;
        private static final String HEAD = "sluis/body/v1\nid ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\n";
        private static final Pattern CLEAR = Pattern.compile(HEAD + "salt ([A-Za-z0-9+/]{43}=)\n\n(\\{[^\n]*\\})\n");
        private static final Pattern STORED = Pattern.compile(HEAD + "stored ([A-Za-z0-9+/=]+)\n");

        private Text() {}
    }
}
