package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.message.FieldPath;

/**
 * What must not be found: the bytes of a value, folded.
 *
 * @param need     how many bytes in a row count as found: all of them, or a part that already recognises it
 * @param reversed whether these are the bytes from back to front
 */
record Wanted(byte[] bytes, int need, Kind kind, FieldPath path, boolean reversed) {
    /** Up to this length chance makes the same bytes now and then, where anything is decoded as if it were text. */
    private static final int CHANCE_BYTES = 5;

    enum Kind {
        /** A BSN: nowhere but where it is kept. */
        NUMBER,
        /** What a party calls a person, a case or a message. */
        REFERENCE,
        /** A name: only as a word. */
        NAME,
        DATE,
        /** Another direct identifier: an address, a telephone number. */
        OTHER
    }

    boolean isWhole() {
        return need == bytes.length;
    }

    boolean holdsZeros() {
        for (var value : bytes) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what was found here counts. */
    boolean countsIn(View view, int from, int to) {
        if (kind == Kind.NAME && (isLetterOrDigit(view, from - 1) || isLetterOrDigit(view, to))) {
            return false;
        }
        return !view.decoded()
                || to - from > CHANCE_BYTES
                || isAmongText(view, from - 1, -1) && isAmongText(view, to, 1);
    }

    String encodingIn(View view) {
        return view.name() + (reversed ? ", reversed" : "") + (isWhole() ? "" : ", at least a part");
    }

    private static boolean isLetterOrDigit(View view, int at) {
        if (at < 0 || at >= view.length()) {
            return false;
        }
        var value = Fold.lower(view.at(at));
        return value >= 'a' && value <= 'z' || value >= '0' && value <= '9' || value >= 0x80;
    }

    /** Whether the three bytes in this direction are text, up to the end of what was decoded. */
    private static boolean isAmongText(View view, int from, int step) {
        for (var at = from; at >= 0 && at < view.length() && Math.abs(at - from) < 3; at += step) {
            var value = view.at(at);
            if (value == 0) {
                return true;
            }
            if (value < 0x20 || value > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
