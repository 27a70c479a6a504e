package nl.sluis.gateway.intake;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One connection: its requests one after the other, and nothing of the next is looked at before the answer to the one before it
 * is written. All of it happens in the thread of its loop, but for the calls themselves ({@link Calling}).
 *
 * <p>Guarantee: what it holds of a request is bounded; every state but that of a call ends in time ({@link Overdue}).
 */
final class Visit extends ChannelInboundHandlerAdapter {
    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofSeconds(60);
    private static final Duration TAKING = Duration.ofSeconds(60);
    private static final Duration GOING = Duration.ofSeconds(5);

    private enum State {
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
    private final List<X509Certificate> chain;
    private final Turn turn;
    private volatile State state = State.IDLE;
    private volatile long deadline;

    /** @param chain whom TLS says it is from */
    Visit(House house, Channel channel, List<X509Certificate> chain) {
        this.house = house;
        this.channel = channel;
        this.chain = chain;
        this.turn = new Turn(house.longestBody());
    }

    /** @param now of {@link System#nanoTime} */
    boolean isOverdue(long now) {
        return state != State.ANSWERING && now - deadline > 0;
    }

    boolean isIdle() {
        return state == State.IDLE;
    }

    /** Whether somebody waits for an answer. */
    boolean isAnswering() {
        return !isIdle() && state != State.LEAVING;
    }

    /** Ends it from outside. */
    void end() {
        channel.close();
    }

    private void become(State next, Duration atMost) {
        deadline = System.nanoTime() + atMost.toNanos();
        state = next;
    }

    /** From here on it is heard. */
    void begin() {
        house.overdue().watch(this);
        become(State.IDLE, REQUEST);
        channel.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        house.overdue().forget(this);
        if (state == State.READING) {
            turn.leave(Optional.empty());
        }
        state = State.LEAVING;
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
        become(State.READING, REQUEST);
        turn.begin(head);
        RequestHead.read(head, chain).ifPresentOrElse(asked -> meet(asked, head), this::refuse);
    }

    private void meet(Asked asked, HttpRequest head) {
        var expected = HttpUtil.is100ContinueExpected(head);
        switch (house.reception().of(asked)) {
            case Reception.Way.In(var guest) -> {
                turn.letIn(asked, guest);
                enter(turn.body().isTooLong(HttpUtil.getContentLength(head, 0L)), expected);
            }
            case Reception.Way.Back(var reply, var after) -> {
                becomeQuiet(expected);
                Calling.turnBack(
                        house.workers(), after, () -> channel.eventLoop().execute(() -> tell(reply)));
            }
        }
    }

    private void enter(boolean tooLong, boolean expected) {
        if (tooLong) {
            call(expected);
            return;
        }
        if (expected) {
            channel.writeAndFlush(Wire.goOn());
        }
        channel.read();
    }

    /** @param expected who waits for a word may send its body after a refusal, or not any more */
    private void becomeQuiet(boolean expected) {
        if (expected) {
            turn.isTheLast();
        }
        become(State.ANSWERING, REQUEST);
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
            case IDLE, ANSWERING, WRITING -> {}
        }
    }

    private void read(HttpContent content, boolean ends) {
        if (turn.body().add(content.content(), ends) && !ends) {
            channel.read();
        } else {
            call(false);
        }
    }

    private void skip(HttpContent content, boolean ends) {
        if (turn.body().skip(content.content(), ends) && !ends) {
            channel.read();
            return;
        }
        if (!ends) {
            turn.isTheLast();
        }
        write();
    }

    private void call(boolean expected) {
        becomeQuiet(expected);
        new Calling(house.workers(), channel.eventLoop(), this::answer).start(turn.guest(), turn.whole());
    }

    private void answer(Reply reply) {
        turn.leave(Optional.of(reply));
        tell(reply);
    }

    private void tell(Reply reply) {
        if (turn.tell(reply)) {
            write();
        } else if (channel.isActive()) {
            become(State.SKIPPING, REQUEST);
            channel.read();
        }
    }

    private void refuse() {
        turn.isTheLast();
        answer(Replies.problem(Problem.UNREADABLE_REQUEST));
    }

    private void write() {
        if (house.closing().isBegun()) {
            turn.isTheLast();
        }
        var last = turn.isLast();
        become(last ? State.LEAVING : State.WRITING, last ? GOING : TAKING);
        var written = channel.writeAndFlush(turn.written(house.wire(), channel.alloc()));
        if (last) {
            written.addListener(done -> sayGoodbye());
        } else {
            goOn();
        }
    }

    /** To end a connection on which something was not read yet would take back what was told. */
    private void sayGoodbye() {
        if (turn.body().hasEnded()) {
            channel.close();
        } else {
            channel.pipeline().get(SslHandler.class).closeOutbound();
            channel.read();
        }
    }

    /** To the next request, once the answer is on its way: who does not take answers is not asked for more. */
    private void goOn() {
        if (state == State.WRITING && channel.isWritable()) {
            become(State.IDLE, BETWEEN);
            channel.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        goOn();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause.getCause() instanceof StrictHttp.FoldedLineException && state == State.IDLE) {
            refuse();
        } else {
            channel.close();
        }
    }
}
