package nl.sluis.gateway.intake;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * The first thing a TLS client says, written by hand: a JDK of today refuses to offer what was given up years ago, so a test
 * that asks it to would see the refusal of the client.
 *
 * @param version what it says it speaks at most, as two bytes: 0x0300 is SSL 3.0, 0x0301 TLS 1.0, 0x0303 TLS 1.2
 * @param suites  the numbers of the cipher suites that it offers (IANA, TLS Parameters)
 */
record RawHello(int version, List<Integer> suites) {
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;

    /** What the other side said to it. */
    sealed interface Answer {
        /** It speaks this version with this suite. */
        record Agreed(int version, int suite) implements Answer {}

        /** An alert, or the end of the connection. */
        record Refused() implements Answer {}
    }

    Answer sayTo(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(record(hello()));
            return heard(new DataInputStream(socket.getInputStream()));
        }
    }

    private static Answer heard(DataInputStream in) throws IOException {
        var type = in.read();
        if (type != HANDSHAKE) {
            return new Answer.Refused();
        }
        in.skipNBytes(4);
        if (in.readUnsignedByte() != SERVER_HELLO) {
            return new Answer.Refused();
        }
        in.skipNBytes(3);
        var version = in.readUnsignedShort();
        in.skipNBytes(32);
        in.skipNBytes(in.readUnsignedByte());
        return new Answer.Agreed(version, in.readUnsignedShort());
    }

    private byte[] record(byte[] hello) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(HANDSHAKE);
        out.writeShort(Math.min(version, 0x0301));
        out.writeShort(hello.length + 4);
        out.writeByte(1);
        out.writeByte(0);
        out.writeShort(hello.length);
        out.write(hello);
        return bytes.toByteArray();
    }

    /** RFC 5246, 7.4.1.2. */
    private byte[] hello() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(2 * suites.size());
        for (var suite : suites) {
            out.writeShort(suite);
        }
        out.writeByte(1);
        out.writeByte(0);
        var extensions = extensions();
        out.writeShort(extensions.length);
        out.write(extensions);
        return bytes.toByteArray();
    }

    /** The groups and signatures that everybody has: what is refused is not refused for want of them. */
    private static byte[] extensions() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        extension(out, 10, new int[] {0x0017, 0x0018, 0x0019}); // secp256r1 and larger
        extension(out, 13, new int[] {0x0403, 0x0503, 0x0804, 0x0401, 0x0203, 0x0201}); // SHA-1 among them
        out.writeShort(11); // points that are not compressed
        out.writeShort(2);
        out.writeShort(0x0100);
        out.writeShort(0xff01); // renegotiation only if it is safe (RFC 5746)
        out.writeShort(1);
        out.writeByte(0);
        return bytes.toByteArray();
    }

    private static void extension(DataOutputStream out, int type, int[] numbers) throws IOException {
        out.writeShort(type);
        out.writeShort(2 * numbers.length + 2);
        out.writeShort(2 * numbers.length);
        for (var number : numbers) {
            out.writeShort(number);
        }
    }
}
