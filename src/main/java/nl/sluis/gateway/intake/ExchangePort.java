package nl.sluis.gateway.intake;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/**
 * The exchange port: a few loops for all connections, one fewer than processors. No thread waits for a connection, nor for the
 * journal on behalf of one.
 *
 * <p>It ends behind its last answers, or when those take too long.
 */
final class ExchangePort implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangePort.class);
    private static final int WAITING_OUTSIDE = 1_024;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);
    private final InetSocketAddress place;
    private final Hallway hallway;
    private final Overdue overdue;
    private final Closing closing;
    private final IntConsumer bound;
    private @Nullable NioEventLoopGroup loops;
    private volatile @Nullable Channel door;

    /** @param bound told the port, which the system chose where the settings say 0 */
    ExchangePort(InetSocketAddress place, Hallway hallway, Overdue overdue, Closing closing, IntConsumer bound) {
        this.place = place;
        this.hallway = hallway;
        this.overdue = overdue;
        this.closing = closing;
        this.bound = bound;
    }

    @Override
    public void start() {
        var processors = Runtime.getRuntime().availableProcessors();
        var started =
                new NioEventLoopGroup(Math.max(1, processors - 1), new DefaultThreadFactory("exchange-loop", true));
        loops = started;
        door = new ServerBootstrap()
                .group(started)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, WAITING_OUTSIDE)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.AUTO_READ, false)
                .childHandler(hallway)
                .bind(place)
                .syncUninterruptibly()
                .channel();
        var unused = started.next().scheduleWithFixedDelay(overdue::look, 1, 1, TimeUnit.SECONDS);
        bound.accept(address().getPort());
        LOG.info("the exchange port is {}", address());
    }

    InetSocketAddress address() {
        return (InetSocketAddress) Objects.requireNonNull(door).localAddress();
    }

    @Override
    public void stop() {
        var closed = door;
        if (closed == null) {
            return;
        }
        closing.begin();
        closed.close().syncUninterruptibly();
        var end = System.nanoTime() + LAST_ANSWERS.toNanos();
        while (overdue.endIdle() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(this, LOOK.toNanos());
        }
        Objects.requireNonNull(loops).shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        door = null;
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }

    /** Before all that a call needs is taken away. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE;
    }
}
