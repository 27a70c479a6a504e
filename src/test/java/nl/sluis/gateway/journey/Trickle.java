package nl.sluis.gateway.journey;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody who writes so slowly that a server which waits for each byte waits for ever. */
final class Trickle {
    private Trickle() {}

    /**
     * Writes a byte each period, until the server ends the connection.
     *
     * @return how long it put up with that; no longer than this is waited for
     */
    static Duration into(Socket socket, String text, Duration period, Duration most) throws InterruptedException {
        var begun = System.nanoTime();
        var ended = new CountDownLatch(1);
        var reading = Thread.ofVirtual().start(() -> {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // an answer is no end
                }
            } catch (IOException reset) {
                // is one too
            }
            ended.countDown();
        });
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (var next = 0; System.nanoTime() - begun < most.toNanos(); next++) {
            try {
                socket.getOutputStream().write(bytes[Math.min(next, bytes.length - 1)]);
                socket.getOutputStream().flush();
            } catch (IOException gone) {
                break;
            }
            if (ended.await(period.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        reading.interrupt();
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
