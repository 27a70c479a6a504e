package nl.sluis.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * The receiving party of all systems alike: mutual TLS, keep-alive, 204 at the least cost. Counts each
 * {@code Idempotency-Key} once. A virtual thread per connection.
 */
final class LeanReceiver implements AutoCloseable {
    private static final byte[] TAKEN = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1);

    private final SSLServerSocket door;
    private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
    private final SeenKeys seen = new SeenKeys();
    private final LongAdder distinct = new LongAdder();
    private final LongAdder again = new LongAdder();
    private final LongAdder unnamed = new LongAdder();
    private final AtomicLong handshakes = new AtomicLong();
    private volatile Duration delay = Duration.ZERO;

    private LeanReceiver(SSLServerSocket door) {
        this.door = door;
    }

    static LeanReceiver open(SSLContext tls, int port) throws IOException {
        var door = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(port, 512, InetAddress.getLoopbackAddress());
        door.setNeedClientAuth(true);
        door.setEnabledProtocols(new String[] {"TLSv1.3"});
        var receiver = new LeanReceiver(door);
        Thread.ofPlatform().daemon().name("receiver").start(receiver::admit);
        return receiver;
    }

    int port() {
        return door.getLocalPort();
    }

    /** How long each answer waits: a slow receiver, for whom messages must queue. */
    void answersAfter(Duration time) {
        delay = time;
    }

    /** Messages received, each counted once. */
    long delivered() {
        return distinct.sum();
    }

    /** Deliveries of a message that was here before. */
    long repeated() {
        return again.sum();
    }

    /** Deliveries without an {@code Idempotency-Key}: counted nowhere else, and a fault of the sender. */
    long withoutKey() {
        return unnamed.sum();
    }

    /** Connections made to it: grows with every message where a client does not reuse its connections. */
    long handshakes() {
        return handshakes.get();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var socket = (SSLSocket) door.accept();
                connections.execute(() -> serve(socket));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("the receiver cannot accept connections", e);
                }
            }
        }
    }

    private void serve(SSLSocket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.startHandshake();
            handshakes.incrementAndGet();
            var in = new HttpReader(socket.getInputStream());
            var out = socket.getOutputStream();
            while (in.next()) {
                pause();
                count(in.key());
                out.write(TAKEN);
            }
        } catch (IOException e) {
            // the peer went away: at the end of a run each one does
        }
    }

    private void count(long key) {
        if (key == 0) {
            unnamed.increment();
        } else if (seen.add(key)) {
            distinct.increment();
        } else {
            again.increment();
        }
    }

    private void pause() {
        var wait = delay;
        if (!wait.isZero()) {
            Waiting.of(wait);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        connections.shutdownNow();
    }
}
