package nl.sluis.gateway.intake;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import java.util.List;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/**
 * TLS on one connection, with one handshake: who begins a second one (TLS 1.2 knows that, 1.3 does not) is gone. Who it is from
 * does not change under way, and nobody lets the gateway do the dear part of a connection again and again.
 */
final class OneHandshake extends SslHandler {
    /** The type of a record of a handshake; it is written in clear also where the rest is not (RFC 5246 6.2.1). */
    private static final byte HANDSHAKE = 22;

    OneHandshake(SSLEngine engine, Executor arithmetic) {
        super(engine, arithmetic);
    }

    /** Called at the beginning of each record. */
    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> decoded) throws SSLException {
        if (handshakeFuture().isSuccess() && bytes.isReadable() && bytes.getByte(bytes.readerIndex()) == HANDSHAKE) {
            bytes.skipBytes(bytes.readableBytes());
            context.close();
        } else {
            super.decode(context, bytes, decoded);
        }
    }
}
