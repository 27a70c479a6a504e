package nl.sluis.gateway.disclosure;

import java.util.Arrays;

/**
 * Decodes whatever could be base64, in both alphabets (RFC 4648 4 and 5), from each of the four characters at which it
 * could begin.
 */
final class Base64Runs implements View.Reading {
    static final Base64Runs INSTANCE = new Base64Runs();
    /** Four letters in base64, without padding. */
    static final int SHORTEST = 6;

    private static final byte[] VALUES = values();

    private Base64Runs() {}

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); at++) {
            var from = at;
            while (at < source.length() && valueOf(source.at(at)) >= 0) {
                at++;
            }
            for (var start = from; start < from + 4 && at - start >= SHORTEST; start++) {
                decode(source, start, at, into);
                into.put(0, start); // nothing is found across two readings
            }
        }
    }

    /** Of a character of either alphabet its six bits, else -1. */
    static int valueOf(int character) {
        return VALUES[character];
    }

    private static void decode(View source, int from, int to, Sink into) {
        var bits = 0;
        var count = 0;
        for (var at = from; at < to; at++) {
            bits = bits << 6 | VALUES[source.at(at)];
            count += 6;
            if (count >= 8) {
                count -= 8;
                into.put(bits >>> count, at - 1);
            }
        }
    }

    private static byte[] values() {
        var values = new byte[256];
        Arrays.fill(values, (byte) -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var i = 0; i < 64; i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }
}
