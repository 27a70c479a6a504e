package nl.sluis.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** A message of 2 KB as a record of TLS 1.3, sealed and opened in memory, and a whole handshake with both certificates. */
final class RecordLimit {
    private static final int MESSAGE = 2048;
    private final SSLEngine client;
    private final SSLEngine server;
    private final ByteBuffer toServer;
    private final ByteBuffer toClient;
    private final ByteBuffer opened;

    /** Without the name of a host nothing is resumed. */
    private RecordLimit(SSLContext sender, SSLContext gateway) {
        client = sender.createSSLEngine();
        client.setUseClientMode(true);
        server = gateway.createSSLEngine();
        server.setUseClientMode(false);
        server.setNeedClientAuth(true);
        for (var engine : List.of(client, server)) {
            engine.setEnabledProtocols(new String[] {"TLSv1.3"});
        }
        toServer = ByteBuffer.allocate(64 * 1024);
        toClient = ByteBuffer.allocate(64 * 1024);
        opened = ByteBuffer.allocate(64 * 1024);
    }

    static List<Limits.Limit> measure(Pki pki, Duration time) throws IOException {
        var sender = pki.of(Pki.SENDER);
        var gateway = pki.of(Pki.GATEWAY);
        var pair = new RecordLimit(sender, gateway);
        pair.handshake();
        var message = ByteBuffer.allocate(MESSAGE);
        double records = Repeated.perSecond(time, () -> pair.pass(message));
        double handshakes = Repeated.perSecond(time, () -> new RecordLimit(sender, gateway).handshake());
        return List.of(
                new Limits.Limit(
                        "TLS 1.3 record of 2 KB sealed and opened ("
                                + pair.client.getSession().getCipherSuite() + ")",
                        records,
                        1,
                        "a message through the gateway is two of these and two short answers"),
                new Limits.Limit(
                        "TLS 1.3 handshake, both sides with a certificate, both ends",
                        handshakes,
                        1,
                        "nothing is resumed; none at all where a connection is kept"));
    }

    private void pass(ByteBuffer message) throws SSLException {
        var unused = client.wrap(message.clear(), toServer.clear());
        var ignored = server.unwrap(toServer.flip(), opened.clear());
    }

    private void handshake() throws SSLException {
        client.beginHandshake();
        server.beginHandshake();
        var nothing = ByteBuffer.allocate(0);
        for (int step = 0; step < 100 && !(done(client) && done(server)); step++) {
            move(client, nothing, toServer, toClient);
            move(server, nothing, toClient, toServer);
        }
    }

    private static boolean done(SSLEngine engine) {
        return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING
                && !engine.getSession().getProtocol().equals("NONE");
    }

    private void move(SSLEngine engine, ByteBuffer nothing, ByteBuffer out, ByteBuffer in) throws SSLException {
        tasks(engine);
        if (in.position() > 0) {
            in.flip();
            while (in.hasRemaining() && engine.unwrap(in, opened.clear()).bytesConsumed() > 0) {
                tasks(engine);
            }
            in.compact();
        }
        while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            var unused = engine.wrap(nothing, out);
            tasks(engine);
        }
    }

    private static void tasks(SSLEngine engine) {
        for (var task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }
}
