package nl.sluis.gateway.disclosure;

import java.nio.charset.StandardCharsets;

/** Characters of more than one byte in a view that may hold anything. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the character that begins here has: 2 to 4, or 0 when none begins here. */
    static int lengthAt(View view, int at) {
        var first = view.at(at);
        var length = first >= 0xC2 && first <= 0xDF
                ? 2
                : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        for (var i = 1; i < length; i++) {
            if (at + i >= view.length() || (view.at(at + i) & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    static int codePointAt(View view, int at, int length) {
        var codePoint = view.at(at) & (0xFF >> (length + 1));
        for (var i = 1; i < length; i++) {
            codePoint = codePoint << 6 | view.at(at + i) & 0x3F;
        }
        return Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD;
    }

    static byte[] of(int codePoint) {
        return Character.toString(Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD)
                .getBytes(StandardCharsets.UTF_8);
    }
}
