package nl.sluis.gateway.disclosure;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads text as a person would: without case, accents, width or invisible characters, so that every Unicode form of a
 * name is the same bytes.
 */
final class Fold implements View.Reading {
    static final Fold INSTANCE = new Fold();
    /** What is outside ASCII and was met before; racing threads write equal values. */
    private final byte[][] met = new byte[0x800][];

    Fold() {}

    static byte[] of(String text) {
        var plain = new byte[text.length()];
        for (var at = 0; at < plain.length; at++) {
            var character = text.charAt(at);
            if (character >= 0x80) {
                return beyondAscii(text);
            }
            plain[at] = (byte) lower(character);
        }
        return plain;
    }

    private static byte[] beyondAscii(String text) {
        var view = View.raw(text.getBytes(StandardCharsets.UTF_8));
        var folded = Sink.forBytes(view.length());
        INSTANCE.read(view, folded);
        return Arrays.copyOf(folded.bytes(), folded.length());
    }

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); ) {
            var first = source.at(at);
            if (first < 0x80) {
                into.put(lower(first), at++);
                continue;
            }
            var length = Utf8.lengthAt(source, at);
            if (length == 0) {
                into.put(first, at++); // no UTF-8: as it is
            } else {
                into.putAll(folded(Utf8.codePointAt(source, at, length)), at);
                at += length;
            }
        }
    }

    static int lower(int ascii) {
        return ascii >= 'A' && ascii <= 'Z' ? ascii + 32 : ascii;
    }

    private byte[] folded(int codePoint) {
        if (codePoint >= met.length) {
            return compute(codePoint);
        }
        var before = met[codePoint];
        if (before != null) {
            return before;
        }
        var folded = compute(codePoint);
        met[codePoint] = folded;
        return folded;
    }

    private static byte[] compute(int codePoint) {
        var plain = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Fold::isVisible)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            default -> true;
        };
    }
}
