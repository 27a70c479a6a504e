package nl.sluis.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads HTTP/1.1 requests or answers one after the other from one connection, looking at no more than it must: status,
 * length, one header of interest. For a loopback bench between known peers; no parser for the outside world.
 */
final class HttpReader {
    private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);
    private static final byte[] CHUNKED = "transfer-encoding:".getBytes(ISO_8859_1);
    private static final byte[] CLOSE = "connection: close".getBytes(ISO_8859_1);
    private static final byte[] KEY = "idempotency-key:".getBytes(ISO_8859_1);

    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;
    private int status;
    private boolean closing;
    private long key;
    private int bodyStart;
    private int bodyEnd;

    HttpReader(InputStream in) {
        this.in = in;
    }

    /** Reads one whole message; false at a clean end of the stream. */
    boolean next() throws IOException {
        compact();
        int line = 0;
        int length = 0;
        boolean chunked = false;
        key = 0;
        closing = false;
        status = 0;
        for (int position = 0; ; ) {
            int newline = newline(position);
            if (newline < 0) {
                return false;
            }
            if (newline - position <= 1) {
                start = newline + 1;
                break;
            }
            if (line++ == 0) {
                status = buffer[position] == 'H' ? number(position + 9) : 0;
            } else if (is(LENGTH, position)) {
                length = number(position + LENGTH.length);
            } else if (is(CHUNKED, position)) {
                chunked = true;
            } else if (is(KEY, position)) {
                key = fingerprint(position + KEY.length, newline);
            } else if (is(CLOSE, position)) {
                closing = true;
            }
            position = newline + 1;
        }
        bodyStart = start;
        if (chunked) {
            skipChunks();
        } else {
            ensure(start + length);
            start += length;
        }
        bodyEnd = start;
        return true;
    }

    int status() {
        return status;
    }

    boolean closing() {
        return closing;
    }

    /** 64 bits of the {@code Idempotency-Key}, 0 when there was none. */
    long key() {
        return key;
    }

    String body() {
        return new String(buffer, bodyStart, Math.min(bodyEnd - bodyStart, 2_000), UTF_8);
    }

    private void compact() {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
    }

    private void skipChunks() throws IOException {
        for (int size = -1; size != 0; ) {
            int newline = newline(start);
            if (newline < 0) {
                throw new EOFException("cut in a chunk");
            }
            size = hex(start);
            ensure(newline + 1 + size + 2);
            start = newline + 1 + size + 2;
        }
    }

    /** Where the line that begins here ends; reads on when needed; -1 at the end of the stream. */
    private int newline(int from) throws IOException {
        for (int i = from; ; i++) {
            while (i >= end) {
                if (!fill()) {
                    return -1;
                }
            }
            if (buffer[i] == '\n') {
                return i;
            }
        }
    }

    private void ensure(int upTo) throws IOException {
        while (end < upTo) {
            if (!fill()) {
                throw new EOFException("cut in a body");
            }
        }
    }

    private boolean fill() throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            return false;
        }
        end += read;
        return true;
    }

    private boolean is(byte[] name, int at) {
        for (int i = 0; i < name.length; i++) {
            if ((buffer[at + i] | 0x20) != (name[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private int number(int from) {
        int i = from;
        while (buffer[i] == ' ') {
            i++;
        }
        int value = 0;
        for (; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
            value = value * 10 + buffer[i] - '0';
        }
        return value;
    }

    private int hex(int from) {
        int value = 0;
        for (int i = from; Character.digit(buffer[i], 16) >= 0; i++) {
            value = value * 16 + Character.digit(buffer[i], 16);
        }
        return value;
    }

    /** FNV-1a: among millions of keys, the chance that two share one is below one in a million. */
    private long fingerprint(int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            if (buffer[i] > ' ') {
                hash = (hash ^ buffer[i]) * 0x100000001b3L;
            }
        }
        return hash == 0 ? 1 : hash;
    }
}
