package nl.sluis.gateway.audit.verify;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What a log signed about itself: its size and the root over its entries (C2SP tlog-checkpoint).
 *
 * <p>Guarantee: one that was opened is signed by one of the keys it was opened with, under its own name.
 */
public record Checkpoint(String origin, long size, byte[] root) {
    private static final Pattern TEXT = Pattern.compile(
            "([^\\s\\p{Z}\\p{Cntrl}+]{1,255})\n(0|[1-9][0-9]{0,18})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*");
    private static final long MOST = 1L << 62;

    /**
     * @throws KeySwappedException      when none of these keys signed it
     * @throws EvidenceRefusedException when it does not read, or a signature does not hold
     */
    public static Checkpoint open(byte[] bytes, Collection<LogKey> keys) {
        var note = Note.read(bytes);
        var text = TEXT.matcher(note.text());
        if (!text.matches()) {
            throw new EvidenceRefusedException("a checkpoint reads origin, size and root, one a line");
        }
        var origin = text.group(1);
        var named = keys.stream().filter(key -> key.name().equals(origin)).toList();
        if (!note.isSignedByOneOf(named)) {
            throw new KeySwappedException(origin);
        }
        return new Checkpoint(origin, size(text.group(2)), Base64Text.hash(text.group(3), "the root of a checkpoint"));
    }

    private static long size(String text) {
        try {
            var size = Long.parseLong(text);
            if (size < MOST) {
                return size;
            }
        } catch (NumberFormatException tooLarge) {
            throw new EvidenceRefusedException("the size of a checkpoint is below 2^62");
        }
        throw new EvidenceRefusedException("the size of a checkpoint is below 2^62");
    }

    /** The checkpoint is not signed by the key that was given for its origin. */
    public static final class KeySwappedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeySwappedException(String origin) {
            super("the checkpoint of " + origin + " is not signed by the key that you gave for it");
        }
    }

    @Override
    public String toString() {
        return origin + " at size " + size;
    }
}
