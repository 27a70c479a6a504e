package nl.sluis.gateway.disclosure;

/**
 * Whether anything that is wanted could stand in a view in another form: the same four bytes at a time, read past
 * separators and through base64 and hexadecimal without writing them down. Most messages end here; what remains is decoded
 * and searched in earnest.
 */
final class Glance {
    /** So many hold three bytes. */
    private static final int MAGIC_CHARACTERS = 4;

    private final Search inText;
    private final Search withoutSeparators;
    private boolean perhapsBare;
    private boolean perhapsHex;

    private Glance(Search inText, Search withoutSeparators) {
        this.inText = inText;
        this.withoutSeparators = withoutSeparators;
    }

    /** @param text a view without case */
    static Glance at(View text, Search inText, Search withoutSeparators) {
        var glance = new Glance(inText, withoutSeparators);
        glance.readBare(text);
        return glance;
    }

    boolean isPerhapsWithoutSeparators() {
        return perhapsBare;
    }

    /** With separators or without them. */
    boolean isPerhapsInHex() {
        return perhapsHex;
    }

    /**
     * Whether anything wanted begins in it, or something packed does. At each character three bytes' beginnings end: eight
     * bits may begin at its bits 0, 2 and 4.
     */
    static boolean isPerhapsInBase64(View view, Search search) {
        var bits = 0L;
        var run = 0;
        for (var at = 0; at < view.length(); at++) {
            var value = Base64Runs.valueOf(view.at(at));
            if (value < 0) {
                run = 0;
                continue;
            }
            run++;
            bits = bits << 6 | value;
            if (run >= MAGIC_CHARACTERS && isPacked(bits) || run >= Base64Runs.SHORTEST && isWanted(search, bits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWanted(Search search, long bits) {
        return hasGram(search, bits >>> 4) || hasGram(search, bits >>> 2) || hasGram(search, bits);
    }

    private static boolean isPacked(long bits) {
        return GzipRuns.isMagic(bits >>> 4) || GzipRuns.isMagic(bits >>> 2) || GzipRuns.isMagic(bits);
    }

    private void readBare(View text) {
        var gram = 0;
        var bits = 0L;
        var run = 0;
        for (var at = 0; at < text.length(); at++) {
            var value = text.at(at);
            if (withoutSeparators.isBlank(value)) {
                run = 0;
            } else if (!WithoutSeparators.isSeparator(value)) {
                gram = gram >>> 8 | value << 24;
                perhapsBare |= withoutSeparators.hasGram(gram);
                var digit = HexRuns.valueOf(value);
                run = digit < 0 ? 0 : run + 1;
                bits = bits << 4 | digit & 0xF;
                perhapsHex |= run >= HexRuns.SHORTEST && hasGram(inText, bits);
            }
        }
    }

    private static boolean hasGram(Search search, long bits) {
        return search.hasGram(Integer.reverseBytes((int) bits));
    }
}
