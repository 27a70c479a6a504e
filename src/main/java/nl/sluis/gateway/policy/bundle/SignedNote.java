package nl.sluis.gateway.policy.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.sluis.gateway.message.NoteKey;

/**
 * A text with signatures under it (C2SP signed-note). Strict: valid UTF-8, no control character but the newline, at most
 * 64 KiB and 32 signatures; there is one way to write a note.
 *
 * @param text what is signed; ends in a newline
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_SIGNATURES = 32;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note; nothing of it is verified yet.
     *
     * @throws NoteRefusedException when it is no note, naming what is wrong
     */
    public static SignedNote read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new NoteRefusedException("a note has at most 64 KiB");
        }
        var whole = utf8(bytes);
        if (whole.chars().anyMatch(c -> c < 0x20 && c != '\n' || c == 0x7f)) {
            throw new NoteRefusedException("a note holds no control characters but newlines");
        }
        var end = whole.lastIndexOf("\n\n");
        if (end < 0 || !whole.endsWith("\n")) {
            throw new NoteRefusedException(
                    "a note is a text, an empty line and signature lines, each with its newline");
        }
        return new SignedNote(whole.substring(0, end + 1), signatures(whole.substring(end + 2)));
    }

    /** The same text with one more signature. */
    public SignedNote with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Whose signatures these are, in the order of the lines, a key as often as it signed; lines of unknown keys do not count.
     *
     * @throws NoteRefusedException when a line that names a known key is not that key's signature over this text
     */
    public List<NoteKey> signers(Collection<NoteKey> known) {
        var signed = text.getBytes(StandardCharsets.UTF_8);
        var signers = new ArrayList<NoteKey>();
        for (var signature : signatures) {
            for (var key : known) {
                if (signature.isBy(key)) {
                    if (!signature.holds(key, signed)) {
                        throw new NoteRefusedException(
                                "the signature of " + key.name() + " does not hold for this text");
                    }
                    signers.add(key);
                }
            }
        }
        return List.copyOf(signers);
    }

    private static List<NoteSignature> signatures(String lines) {
        if (lines.isEmpty()) {
            throw new NoteRefusedException("a note has at least one signature line");
        }
        var all = lines.substring(0, lines.length() - 1).split("\n", -1);
        if (all.length > MOST_SIGNATURES) {
            throw new NoteRefusedException("a note has at most 32 signatures");
        }
        return List.of(all).stream().map(NoteSignature::read).toList();
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NoteRefusedException("a note is valid UTF-8");
        }
    }
}
