package nl.sluis.gateway.disclosure;

/** Decodes whatever could be hexadecimal, of either case, from each of the two digits at which it could begin. */
final class HexRuns implements View.Reading {
    static final HexRuns INSTANCE = new HexRuns();
    /** Four letters in hexadecimal. */
    static final int SHORTEST = 8;

    private static final byte[] VALUES = values();

    private HexRuns() {}

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); at++) {
            var from = at;
            while (at < source.length() && valueOf(source.at(at)) >= 0) {
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
            into.put(valueOf(source.at(at)) << 4 | valueOf(source.at(at + 1)), at);
        }
    }

    /** Of a digit of either case its value, else -1. */
    static int valueOf(int character) {
        return VALUES[character];
    }

    private static byte[] values() {
        var values = new byte[256];
        for (var character = 0; character < values.length; character++) {
            values[character] = (byte) Character.digit(character, 16);
        }
        return values;
    }
}
