package nl.sluis.gateway.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One way to read the outgoing bytes: as they are, unescaped, decoded. Where its bytes came from is worked out only when
 * somebody asks, which is when something was found.
 */
final class View {
    /** Makes the bytes of a view from those of another, telling of each where it came from. */
    interface Reading {
        void read(View source, Sink into);
    }

    private final String name;
    private final boolean decoded;
    private final byte[] bytes;
    private final int length;
    private final @Nullable View source;
    private final @Nullable Reading reading;
    private @Nullable Sink origins;

    private View(String name, boolean decoded, Sink bytes, @Nullable View source, @Nullable Reading reading) {
        this.name = name;
        this.decoded = decoded;
        this.bytes = bytes.bytes();
        this.length = bytes.length();
        this.source = source;
        this.reading = reading;
    }

    static View raw(byte[] outgoing) {
        return new View("as it is", false, Sink.of(outgoing), null, null);
    }

    View read(String as, Reading how) {
        return read(as, how, decoded);
    }

    /** A reading that makes bytes of what may be no encoding at all: chance text is to be expected in it. */
    View decode(String as, Reading how) {
        return read(as, how, true);
    }

    private View read(String as, Reading how, boolean isDecoded) {
        var into = Sink.forBytes(length);
        how.read(this, into);
        return new View(source == null ? as : name + ", " + as, isDecoded, into, this, how);
    }

    /** Where this byte came from in the outgoing bytes. */
    int origin(int at) {
        if (source == null || reading == null) {
            return at;
        }
        if (origins == null) {
            origins = Sink.forOrigins(length);
            reading.read(source, origins);
        }
        return source.origin(origins.origin(at));
    }

    int at(int index) {
        return bytes[index] & 0xFF;
    }

    boolean isAscii() {
        var all = 0;
        for (var at = 0; at < length; at++) {
            all |= bytes[at];
        }
        return all >= 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean decoded() {
        return decoded;
    }

    String name() {
        return name;
    }
}
