package nl.sluis.gateway.disclosure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks whatever begins like gzip (RFC 1952) in decoded bytes, as far as it can be read. */
final class GzipRuns implements View.Reading {
    static final GzipRuns INSTANCE = new GzipRuns();
    /** What unpacks to more is not looked through; nothing that the gateway writes comes near it. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MAGIC = 0x1F8B08;

    private GzipRuns() {}

    /** Whether the last three bytes of these are how gzip begins. */
    static boolean isMagic(long bits) {
        return (bits & 0xFFFFFF) == MAGIC;
    }

    /** Whether it begins here. */
    static boolean beginsAt(View view, int at) {
        return at + 2 < view.length() && view.at(at) == 0x1F && view.at(at + 1) == 0x8B && view.at(at + 2) == 0x08;
    }

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); at++) {
            if (beginsAt(source, at)) {
                unpack(source, at, into);
                into.put(0, at); // nothing is found across two readings
            }
        }
    }

    private static void unpack(View source, int at, Sink into) {
        var packed = new ByteArrayInputStream(source.bytes(), at, source.length() - at);
        try (var unpacked = new GZIPInputStream(packed)) {
            for (var value = unpacked.read(); value >= 0 && into.length() <= MOST_BYTES; value = unpacked.read()) {
                into.put(value, at);
            }
        } catch (IOException e) { // its end is broken or it is none; what was read is looked at
        }
    }
}
