package nl.sluis.gateway.disclosure;

import java.util.Arrays;

/** Takes bytes one by one, with or without remembering where they came from. */
final class Sink {
    private byte[] bytes;
    private int[] origins;
    private final boolean remembers;
    private int length;

    private Sink(byte[] bytes, int[] origins, boolean remembers) {
        this.bytes = bytes;
        this.origins = origins;
        this.remembers = remembers;
    }

    static Sink of(byte[] all) {
        var sink = new Sink(all, new int[0], false);
        sink.length = all.length;
        return sink;
    }

    static Sink forBytes(int expected) {
        return new Sink(new byte[Math.max(16, expected)], new int[0], false);
    }

    static Sink forOrigins(int expected) {
        return new Sink(new byte[Math.max(16, expected)], new int[Math.max(16, expected)], true);
    }

    void put(int value, int from) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
            origins = remembers ? Arrays.copyOf(origins, 2 * length) : origins;
        }
        if (remembers) {
            origins[length] = from;
        }
        bytes[length++] = (byte) value;
    }

    void putAll(byte[] values, int from) {
        for (var value : values) {
            put(value, from);
        }
    }

    int origin(int at) {
        return origins[at];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
