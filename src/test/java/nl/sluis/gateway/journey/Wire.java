package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A network between two of a test: what is connected through it can be cut, and can fall silent. */
final class Wire implements AutoCloseable {
    private static final int BUFFER_BYTES = 16_384;
    private final ServerSocket door;
    private volatile int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile int late;
    private volatile CountDownLatch speech = new CountDownLatch(0);

    /** @param target the port on this machine to which it leads */
    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("wire").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every connection ends, and new ones end at once. */
    void cut() {
        cut = true;
        ends.forEach(Wire::end);
    }

    /** Connections stay, and nothing more comes through: the other side does not know. */
    void silence() {
        speech = new CountDownLatch(1);
    }

    /** Everything comes later, each way by so many milliseconds. */
    void late(int millis) {
        late = millis;
    }

    /** From the next connection on it leads to another port. */
    void leadTo(int port) {
        target = port;
        ends.forEach(Wire::end);
    }

    void mend() {
        cut = false;
        late = 0;
        speech.countDown();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                if (cut) {
                    end(near);
                } else {
                    connect(near);
                }
            } catch (IOException closed) {
                // by its test, or a target that is not there: whoever connects hears it
            }
        }
    }

    private void connect(Socket near) {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(near);
            ends.add(far);
            Thread.ofVirtual().start(() -> carry(near, far));
            Thread.ofVirtual().start(() -> carry(far, near));
        } catch (IOException nobodyThere) {
            end(near);
        }
    }

    private void carry(Socket from, Socket to) {
        var buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            for (var read = from.getInputStream().read(buffer); read >= 0; ) {
                speech.await();
                if (late > 0) {
                    new CountDownLatch(1).await(late, TimeUnit.MILLISECONDS);
                }
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException ended) {
            // what one end hears, the other hears too
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // a reset, as from a machine that is gone
            socket.close();
        } catch (IOException e) {
            if (!socket.isClosed()) { // else one of its ends was sooner
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        mend();
        ends.forEach(Wire::end);
    }
}
