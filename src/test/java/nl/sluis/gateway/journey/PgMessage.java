package nl.sluis.gateway.journey;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message of the talk between a client and PostgreSQL (PostgreSQL, Frontend/Backend Protocol, version 3.0).
 *
 * @param type  its letter; 0 of the first that a client sends, which has none
 * @param whole as it travelled
 */
record PgMessage(char type, byte[] whole) {
    private static final int HEAD = 5;

    static PgMessage read(DataInputStream in) throws IOException {
        var type = in.readByte();
        var length = in.readInt();
        var whole = new byte[length + 1];
        ByteBuffer.wrap(whole).put(type).putInt(length);
        in.readFully(whole, HEAD, length - 4);
        return new PgMessage((char) type, whole);
    }

    static PgMessage readFirst(DataInputStream in) throws IOException {
        var length = in.readInt();
        var whole = new byte[length];
        ByteBuffer.wrap(whole).putInt(length);
        in.readFully(whole, 4, length - 4);
        return new PgMessage((char) 0, whole);
    }

    /** Of a first message: 80877103 asks for TLS, 80877104 for GSSAPI, and either is answered with one letter. */
    boolean asksForEncryption() {
        var code = ByteBuffer.wrap(whole).getInt(4);
        return code == 80877103 || code == 80877104;
    }

    /** The text that ends with a zero, so many texts into the message. */
    String text(int number) {
        var start = HEAD;
        for (var skipped = 0; skipped < number; skipped++) {
            start = end(start) + 1;
        }
        return new String(whole, start, end(start) - start, StandardCharsets.UTF_8);
    }

    private int end(int start) {
        var end = start;
        while (whole[end] != 0) {
            end++;
        }
        return end;
    }

    boolean holds(String ascii) {
        return new String(whole, StandardCharsets.ISO_8859_1).contains(ascii);
    }
}
