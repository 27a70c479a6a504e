package nl.sluis.gateway.disclosure;

/** Decodes whatever could be hexadecimal, of either case, from each of the two digits at which it could begin. */
final class HexRuns implements View.Reading {
    static final HexRuns INSTANCE = new HexRuns();
    /** Four letters in hexadecimal. */
    private static final int SHORTEST = 8;

    private HexRuns() {}

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); at++) {
            var from = at;
            while (at < source.length() && digit(source.at(at)) >= 0) {
                at++;
            }
            for (var start = from; start < from + 2 && at - start >= SHORTEST; start++) {
                decode(source, start, at, into);
                into.put(0, start); // nothing is found across two readings
            }
        }
    }

    private static void decode(View source, int from, int to, Sink into) {
        for (var at = from; at + 1 < to; at += 2) {
            into.put(digit(source.at(at)) << 4 | digit(source.at(at + 1)), at);
        }
    }

    private static int digit(int value) {
        var lower = value | 0x20;
        return value >= '0' && value <= '9' ? value - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
