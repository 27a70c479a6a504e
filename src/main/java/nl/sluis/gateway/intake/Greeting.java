package nl.sluis.gateway.intake;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Who is it? Nothing that could read a request is there before TLS says so; without a certificate nobody comes in. */
final class Greeting extends ChannelInboundHandlerAdapter {
    private final House house;

    Greeting(House house) {
        this.house = house;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.read();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (!(event instanceof SslHandshakeCompletionEvent shaken)) {
            return;
        }
        try {
            if (shaken.isSuccess()) {
                letIn(context, chainOf(context.pipeline().get(SslHandler.class)));
            } else {
                context.close();
            }
        } catch (SSLPeerUnverifiedException nobody) {
            context.close();
        }
    }

    private static List<X509Certificate> chainOf(SslHandler tls) throws SSLPeerUnverifiedException {
        return Arrays.stream(tls.engine().getSession().getPeerCertificates())
                .map(X509Certificate.class::cast)
                .toList();
    }

    private void letIn(ChannelHandlerContext context, List<X509Certificate> chain) {
        var visit = new Visit(house, context.channel(), chain);
        context.pipeline()
                .addLast(new StrictHttp(), new FlowControlHandler(), visit)
                .remove(this);
        visit.begin();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
