package nl.sluis.gateway.intake;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * One connection: its requests one after the other, and nothing of the next is looked at before the answer to the one before it
 * is written. All of it happens in the thread of its loop, but for the calls themselves ({@link Calling}).
 *
 * <p>Guarantee: who it is from is known before anything is read, and does not change; what it holds of a request is bounded;
 * every state but that of a call ends in time ({@link Overdue}).
 */
final class Visit extends ChannelInboundHandlerAdapter {
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(60);
    private static final Duration TAKING = Duration.ofSeconds(60);
    private static final Duration GOING = Duration.ofSeconds(5);

    /** Behind what is not understood nothing is believed to be a request, and what is too long is not waited for. */
    private static final Set<Integer> ENDING = Set.of(400, 413, 500);

    private enum State {
        SHAKING_HANDS,
        /** Nothing of a request is here, or not all of its head. */
        IDLE,
        READING,
        /** Somebody else has the word. */
        ANSWERING,
        /** Its answer is known; what is left of its body is thrown away first. */
        SKIPPING,
        /** The answer is written, and too much of it not taken yet. */
        WRITING,
        /** At its end: what still comes is thrown away, so that what was told arrives. */
        LEAVING
    }

    private final House house;
    private final Channel channel;
    private final Body body;
    private List<X509Certificate> chain = List.of();
    private @Nullable Asked asked;
    private @Nullable Guest guest;
    private @Nullable Reply told;
    private boolean bare;
    private boolean last;
    private volatile State state = State.SHAKING_HANDS;
    private volatile long deadline;

    Visit(House house, Channel channel) {
        this.house = house;
        this.channel = channel;
        this.body = new Body(house.longestBody());
        turn(State.SHAKING_HANDS, HANDSHAKE);
    }

    /** @param now of {@link System#nanoTime} */
    boolean isOverdue(long now) {
        return state != State.ANSWERING && now - deadline > 0;
    }

    boolean isIdle() {
        return state == State.IDLE || state == State.SHAKING_HANDS;
    }

    /** Whether somebody waits for an answer. */
    boolean isAnswering() {
        return !isIdle() && state != State.LEAVING;
    }

    /** Ends it from outside. */
    void end() {
        channel.close();
    }

    private void turn(State next, Duration atMost) {
        deadline = System.nanoTime() + atMost.toNanos();
        state = next;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        house.overdue().watch(this);
        channel.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        house.overdue().forget(this);
        if (state == State.READING) {
            leave(Optional.empty());
        }
        state = State.LEAVING;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent shaken) {
            try {
                meet(shaken.isSuccess() && state == State.SHAKING_HANDS);
            } catch (SSLPeerUnverifiedException nobody) {
                channel.close();
            }
        }
    }

    private void meet(boolean shaken) throws SSLPeerUnverifiedException {
        if (!shaken) {
            channel.close();
            return;
        }
        var session = channel.pipeline().get(SslHandler.class).engine().getSession();
        chain = Arrays.stream(session.getPeerCertificates())
                .map(X509Certificate.class::cast)
                .toList();
        turn(State.IDLE, REQUEST);
        channel.read();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpRequest head && state == State.IDLE) {
                hear(head);
            } else if (message instanceof HttpContent content) {
                hear(content, content instanceof LastHttpContent);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void hear(HttpRequest head) {
        turn(State.READING, REQUEST);
        body.begin();
        bare = head.method().name().equals("HEAD");
        last = !HttpUtil.isKeepAlive(head) || head.protocolVersion().equals(HttpVersion.HTTP_1_0);
        RequestHead.read(head, chain).ifPresentOrElse(one -> meet(one, head), this::refuse);
    }

    private void meet(Asked one, HttpRequest head) {
        switch (house.reception().of(one)) {
            case Reception.Way.In(var in) -> {
                asked = one;
                guest = in;
                enter(head);
            }
            case Reception.Way.Back(var reply, var after) -> {
                last |= HttpUtil.is100ContinueExpected(head); // it may send its body now, or not any more
                turn(State.ANSWERING, REQUEST);
                Calling.turnBack(
                        house.workers(), after, () -> channel.eventLoop().execute(() -> tell(reply)));
            }
        }
    }

    private void enter(HttpRequest head) {
        var expected = HttpUtil.is100ContinueExpected(head);
        if (body.isTooLong(HttpUtil.getContentLength(head, 0L))) {
            last |= expected;
            call();
            return;
        }
        if (expected) {
            channel.writeAndFlush(Wire.goOn());
        }
        channel.read();
    }

    private void hear(HttpContent content, boolean ends) {
        if (content.decoderResult().isFailure() && state != State.LEAVING) {
            refuse();
            return;
        }
        switch (state) {
            case READING -> read(content, ends);
            case SKIPPING -> skip(content, ends);
            case LEAVING -> channel.read();
            case SHAKING_HANDS, IDLE, ANSWERING, WRITING -> {}
        }
    }

    private void read(HttpContent content, boolean ends) {
        if (body.add(content.content(), ends) && !ends) {
            channel.read();
        } else {
            call();
        }
    }

    private void skip(HttpContent content, boolean ends) {
        var worthIt = body.skip(content.content(), ends);
        if (worthIt && !ends) {
            channel.read();
        } else {
            last |= !ends;
            write();
        }
    }

    private void call() {
        turn(State.ANSWERING, REQUEST);
        var whole = body.of(Objects.requireNonNull(asked));
        asked = null;
        new Calling(house.workers(), channel.eventLoop(), this::answer).start(Objects.requireNonNull(guest), whole);
    }

    private void answer(Reply reply) {
        leave(Optional.of(reply));
        tell(reply);
    }

    private void leave(Optional<Reply> answered) {
        var leaving = guest;
        if (leaving != null) {
            guest = null;
            leaving.leave(answered);
        }
    }

    private void tell(Reply reply) {
        told = reply;
        if (last || body.hasEnded()) {
            write();
        } else if (channel.isActive()) {
            turn(State.SKIPPING, REQUEST);
            channel.read();
        }
    }

    private void refuse() {
        last = true;
        var reply = Replies.problem(Problem.UNREADABLE_REQUEST);
        leave(Optional.of(reply));
        told = reply;
        write();
    }

    private void write() {
        var reply = Objects.requireNonNull(told);
        last |= ENDING.contains(reply.status()) || house.closing().isBegun();
        var answer = house.wire().written(reply, bare, last, channel.alloc());
        told = null;
        turn(last ? State.LEAVING : State.WRITING, last ? GOING : TAKING);
        var written = channel.writeAndFlush(answer);
        if (last) {
            written.addListener(done -> sayGoodbye());
        } else {
            goOn();
        }
    }

    /** To end a connection on which something was not read yet would take back what was told. */
    private void sayGoodbye() {
        if (body.hasEnded()) {
            channel.close();
        } else {
            channel.pipeline().get(SslHandler.class).closeOutbound();
            channel.read();
        }
    }

    /** To the next request, once the answer is on its way: who does not take answers is not asked for more. */
    private void goOn() {
        if (state == State.WRITING && channel.isWritable()) {
            turn(State.IDLE, BETWEEN);
            channel.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        goOn();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unreadable = cause.getCause() instanceof StrictHttp.FoldedLineException;
        if (unreadable && state == State.IDLE) {
            body.begin();
            refuse();
        } else {
            channel.close();
        }
    }
}
