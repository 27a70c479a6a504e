package nl.sluis.gateway.intake;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;

/** The body of the present request of a connection, as far as it is read: never more than one byte too many. */
final class Body {
    /** So much of what nobody reads is taken in for the sake of the connection. */
    private static final int MOST_SKIPPED = 128 * 1_024;

    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private int skipped;
    private boolean ended;

    Body(int longest) {
        this.longest = longest;
    }

    /** Of the next request. */
    void begin() {
        bytes.reset();
        skipped = 0;
        ended = false;
    }

    boolean isTooLong(long announced) {
        return announced > longest;
    }

    /** False when it is longer than what is read; what is here then says so by its length. */
    boolean add(ByteBuf piece, boolean last) {
        var taken = Math.min(piece.readableBytes(), longest + 1 - bytes.size());
        var chunk = new byte[taken];
        piece.readBytes(chunk);
        bytes.writeBytes(chunk);
        ended = last;
        return bytes.size() <= longest;
    }

    /** False when so much came of what nobody reads that the connection is not worth it. */
    boolean skip(ByteBuf piece, boolean last) {
        skipped += piece.readableBytes();
        ended = last;
        return skipped <= MOST_SKIPPED;
    }

    /** Whether all of it came. */
    boolean hasEnded() {
        return ended;
    }

    /** The request with what is here of its body; kept no longer. */
    Asked of(Asked head) {
        var all = ended && bytes.size() <= longest;
        var whole = head.with(bytes.toByteArray(), all);
        bytes.reset();
        return whole;
    }
}
