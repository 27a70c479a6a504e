package nl.sluis.gateway.intake;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a connection comes in. When it is full, whoever comes waits outside. */
final class Hallway extends ChannelInitializer<Channel> {
    private static final int MOST_CONNECTIONS = 8_192;
    private final ExchangeTls tls;
    private final House house;
    private final AtomicInteger inside = new AtomicInteger();

    Hallway(ExchangeTls tls, House house) {
        this.tls = tls;
        this.house = house;
    }

    @Override
    protected void initChannel(Channel channel) {
        var door = channel.parent();
        if (inside.incrementAndGet() >= MOST_CONNECTIONS) {
            door.config().setAutoRead(false);
        }
        channel.closeFuture().addListener(gone -> {
            if (inside.decrementAndGet() < MOST_CONNECTIONS && !door.config().isAutoRead()) {
                door.config().setAutoRead(true);
            }
        });
        channel.pipeline().addLast(tls.handler(channel.alloc(), house.workers()), new Greeting(house));
    }
}
