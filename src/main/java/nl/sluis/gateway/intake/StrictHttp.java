package nl.sluis.gateway.intake;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;

/**
 * Bytes become HTTP/1.1, of which there is only one reading: lines end with CR and LF, a header stands on one line, a body has
 * one length (RFC 9112 2.2, 5.2, 6.1, 6.3, which let a server refuse all else).
 */
final class StrictHttp extends HttpRequestDecoder {
    private static final int LONGEST_LINE = 4 * 1_024;
    private static final int LONGEST_HEAD = 16 * 1_024;
    private boolean inHead = true;
    /** Whether lines of the present head were taken already. */
    private boolean begun;

    StrictHttp() {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_HEAD)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true)
                .setAllowDuplicateContentLengths(false));
    }

    /** Who sends both means to be read in two ways. */
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("a length and chunks");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> decoded) throws Exception {
        if (inHead && hasFoldedLine(bytes)) {
            throw new FoldedLineException();
        }
        var from = bytes.readerIndex();
        var before = decoded.size();
        super.decode(context, bytes, decoded);
        if (decoded.size() > before) {
            inHead = decoded.getLast() instanceof LastHttpContent;
            begun = false;
        } else if (inHead) {
            begun |= skipEmptyLines(bytes, from, bytes.readerIndex()) < bytes.readerIndex();
        }
    }

    /** What is left of a head begins with a line of its own, for lines are taken whole; before a head may be empty ones. */
    private boolean hasFoldedLine(ByteBuf bytes) {
        var end = bytes.writerIndex();
        var at = begun ? bytes.readerIndex() : skipEmptyLines(bytes, bytes.readerIndex(), end);
        while (at < end && bytes.getByte(at) != HttpConstants.CR) {
            if (isBlank(bytes.getByte(at))) {
                return true;
            }
            var feed = bytes.indexOf(at, end, HttpConstants.LF);
            at = feed < 0 ? end : feed + 1;
        }
        return false;
    }

    private static int skipEmptyLines(ByteBuf bytes, int from, int until) {
        var at = from;
        while (at < until && (bytes.getByte(at) == HttpConstants.CR || bytes.getByte(at) == HttpConstants.LF)) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte one) {
        return one == HttpConstants.SP || one == HttpConstants.HT;
    }

    /** A header that goes on in the next line. */
    static final class FoldedLineException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
    }
}
