package nl.sluis.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One keep-alive connection over mutual TLS 1.3, as lean as a JDK socket allows. One thread at a time. */
final class Connection implements AutoCloseable {
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    private final SSLSocket socket;
    private final OutputStream out;
    private final HttpReader in;

    private Connection(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.in = new HttpReader(socket.getInputStream());
    }

    static Connection open(SSLContext tls, int port) throws IOException {
        var socket = (SSLSocket) tls.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setEnabledProtocols(new String[] {"TLSv1.3"});
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) ANSWER_TIMEOUT.toMillis());
        socket.startHandshake();
        return new Connection(socket);
    }

    /** Sends one request and reads its answer. Returns the status code. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        if (!in.next()) {
            throw new EOFException("closed without an answer");
        }
        return in.status();
    }

    /** Whether the server keeps this connection open after the last answer. */
    boolean lasting() {
        return !in.closing();
    }

    /** The body of the last answer, for a message to a person when it was not the expected one. */
    String lastBody() {
        return in.body();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads until the peer is ready to talk TLS; for those who wait for a server to start. */
    static boolean reachable(SSLContext tls, int port) {
        try (var connection = open(tls, port)) {
            return connection.lasting();
        } catch (IOException e) {
            return false;
        }
    }
}
