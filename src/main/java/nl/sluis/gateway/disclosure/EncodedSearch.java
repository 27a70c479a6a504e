package nl.sluis.gateway.disclosure;

/**
 * Whether anything that is wanted could stand encoded in a view: the same four bytes at a time, read through base64 and
 * hexadecimal without writing them down. Most messages end here; what remains is decoded and searched in earnest.
 */
final class EncodedSearch {
    private EncodedSearch() {}

    /** At each character three bytes' beginnings end: eight bits may begin at its bits 0, 2 and 4. */
    static boolean isPerhapsInBase64(View view, Search search) {
        var bits = 0L;
        var run = 0;
        for (var at = 0; at < view.length(); at++) {
            var value = Base64Runs.valueOf(view.at(at));
            run = value < 0 ? 0 : run + 1;
            bits = bits << 6 | value & 0x3F;
            if (run >= Base64Runs.SHORTEST
                    && (hasGram(search, bits >>> 4) || hasGram(search, bits >>> 2) || hasGram(search, bits))) {
                return true;
            }
        }
        return false;
    }

    static boolean isPerhapsInHex(View view, Search search) {
        var bits = 0L;
        var run = 0;
        for (var at = 0; at < view.length(); at++) {
            var digit = HexRuns.valueOf(view.at(at));
            run = digit < 0 ? 0 : run + 1;
            bits = bits << 4 | digit & 0xF;
            if (run >= HexRuns.SHORTEST && hasGram(search, bits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasGram(Search search, long bits) {
        return search.hasGram(Integer.reverseBytes((int) bits));
    }
}
