package nl.sluis.gateway.intake;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DateFormatter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** How an answer is written: with the headers that every one has (NLGov API Design Rules), and no name of a server. */
final class Wire {
    private static final ByteBuf GO_ON =
            Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("HTTP/1.1 100 \r\n\r\n", StandardCharsets.US_ASCII));
    private static final int ROOM = 1_024;
    private static final String CACHE = "Cache-Control";
    private final Clock clock;
    private final byte[] common;
    private volatile Dated dated = new Dated(0, new byte[0]);

    Wire(Clock clock, String apiVersion) {
        this.clock = clock;
        this.common = ascii("API-Version: " + apiVersion + "\r\n"
                + "Content-Security-Policy: frame-ancestors 'none'\r\n"
                + "Strict-Transport-Security: max-age=31536000\r\n"
                + "X-Content-Type-Options: nosniff\r\n"
                + "X-Frame-Options: DENY\r\n");
    }

    /** The header {@code Date}, made once a second. */
    private record Dated(long second, byte[] line) {}

    /** To who waits for a word before it sends its body. */
    static ByteBuf goOn() {
        return GO_ON.duplicate();
    }

    /**
     * @param bare whether the body is only announced, as for HEAD
     * @param last whether the connection ends behind it
     */
    ByteBuf written(Reply reply, boolean bare, boolean last, ByteBufAllocator memory) {
        var bytes = memory.buffer(ROOM + reply.body().length);
        bytes.writeCharSequence("HTTP/1.1 " + reply.status() + " \r\n", StandardCharsets.US_ASCII);
        bytes.writeBytes(common).writeBytes(date());
        header(bytes, "Content-Type", reply.contentType());
        header(bytes, "Content-Length", Integer.toString(reply.body().length));
        reply.headers().forEach((name, value) -> header(bytes, name, value));
        if (!reply.headers().containsKey(CACHE)) {
            header(bytes, CACHE, "no-store");
        }
        if (last) {
            header(bytes, "Connection", "close");
        }
        bytes.writeByte('\r').writeByte('\n');
        return bare ? bytes : bytes.writeBytes(reply.body());
    }

    private static void header(ByteBuf bytes, String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalStateException("the header " + name + " has two lines");
        }
        bytes.writeCharSequence(name, StandardCharsets.US_ASCII);
        bytes.writeByte(':').writeByte(' ');
        bytes.writeCharSequence(value, StandardCharsets.US_ASCII);
        bytes.writeByte('\r').writeByte('\n');
    }

    private byte[] date() {
        var now = clock.millis() / 1_000;
        var known = dated;
        if (known.second() != now) {
            known = new Dated(now, ascii("Date: " + DateFormatter.format(new Date(now * 1_000)) + "\r\n"));
            dated = known;
        }
        return known.line();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
