package nl.sluis.gateway.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A receiver behind real TLS that hears something and answers what is no answer, or only the beginning of one. */
final class HostileReceiver implements AutoCloseable {
    private final SSLServerSocket door;
    private final Manner manner;

    /** What it says, once it has heard the head of a request. */
    enum Manner {
        GARBAGE("\u0000\u0001garbage, and no end of a line"),
        NO_STATUS("HTTP/1.1\r\n\r\n"),
        HALF_AN_ANSWER("HTTP/1.1 204 No Con"),
        TWO_LENGTHS("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        ENDLESS_HEADERS("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(40_000)),
        ENDLESS_BODY("HTTP/1.1 503 Busy\r\nContent-Length: 900000000\r\n\r\n" + "x".repeat(2_000_000)),
        SOMEWHERE_ELSE("HTTP/1.1 307 There\r\nLocation: https://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"),
        NOTHING("");

        private final byte[] said;

        Manner(String said) {
            this.said = said.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    HostileReceiver(SSLContext tls, Manner manner) throws IOException {
        this.manner = manner;
        this.door = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        door.setNeedClientAuth(true);
        Thread.ofVirtual().name("hostile-receiver").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var socket = (SSLSocket) door.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                // by its test
            }
        }
    }

    private void answer(SSLSocket socket) {
        try (socket) {
            var unused = socket.getInputStream().read(new byte[1_024]);
            socket.getOutputStream().write(manner.said);
            socket.getOutputStream().flush();
            new CountDownLatch(1).await(manner == Manner.NOTHING ? 3_000 : 100, TimeUnit.MILLISECONDS);
        } catch (IOException ended) {
            // by the gateway, which had enough of it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
