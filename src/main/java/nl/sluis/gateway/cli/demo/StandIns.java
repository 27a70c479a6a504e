package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import nl.sluis.gateway.keys.PartyTls;

/**
 * Back offices that receive, for development: one server on loopback behind mutual TLS, {@code POST /<party>} for the
 * gateway and {@code GET /<party>/ontvangen} for that party itself. What they receive stays in memory and is never
 * logged; it ends with the program.
 */
public final class StandIns implements AutoCloseable {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_MESSAGES_AN_ANSWER = 500;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)(/ontvangen)?");
    private static final Pattern AFTER = Pattern.compile("na=(\\d{1,18})");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Inbox> inboxes = new HashMap<>();
    private final Map<String, Certificate> certificates = new HashMap<>();
    private final Certificate gateway;
    /** Tells one life of the stand-ins from the next: what a former one received is gone. */
    private final String life = UUID.randomUUID().toString();

    private StandIns(PartyTls tls, HttpsServer server) {
        this.server = server;
        this.gateway = tls.certificateOf("gateway");
        tls.names().forEach(name -> {
            inboxes.put(name, new Inbox());
            certificates.put(name, tls.certificateOf(name));
        });
        server.setHttpsConfigurator(new ClientCertificateNeeded(tls.contextFor(listener(tls))));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * Listens on loopback.
     *
     * @param port 0 for any free one
     */
    public static StandIns start(PartyTls tls, int port) {
        // without it every answer waits for the delayed acknowledgement of the former one
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var standIns = new StandIns(tls, HttpsServer.create(address, 1024));
            standIns.server.start();
            return standIns;
        } catch (IOException e) {
            throw new UncheckedIOException("the stand-ins cannot listen on port " + port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static String listener(PartyTls tls) {
        return tls.names().iterator().next(); // one address for all of them, so one name answers
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = PATH.matcher(exchange.getRequestURI().getPath());
            var inbox = path.matches() ? inboxes.get(path.group(1)) : null;
            if (inbox == null) {
                end(exchange, 404);
            } else if (path.group(2) == null && isHeldBy(gateway, exchange)) {
                take(exchange, inbox);
            } else if (path.group(2) != null && isHeldBy(owner(path.group(1)), exchange)) {
                show(exchange, inbox);
            } else {
                end(exchange, 403);
            }
        }
    }

    private static void take(HttpExchange exchange, Inbox inbox) throws IOException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (!exchange.getRequestMethod().equals("POST")) {
            end(exchange, 405);
            return;
        }
        var message = exchange.getRequestBody().readNBytes(MOST_BYTES);
        if (key == null || !isJsonObject(message)) {
            end(exchange, 400);
            return;
        }
        end(exchange, inbox.take(key, message) ? 204 : 409);
    }

    private static boolean isJsonObject(byte[] message) {
        try {
            return JSON.readTree(message).isObject();
        } catch (IOException e) {
            return false;
        }
    }

    private Certificate owner(String party) {
        return java.util.Objects.requireNonNull(certificates.get(party));
    }

    private static boolean isHeldBy(Certificate certificate, HttpExchange exchange) throws SSLPeerUnverifiedException {
        return certificate.equals(((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]);
    }

    private void show(HttpExchange exchange, Inbox inbox) throws IOException {
        var query = AFTER.matcher(
                java.util.Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""));
        var after = query.matches() ? Long.parseLong(query.group(1)) : 0;
        var answer = JSON.createObjectNode().put("leven", life).put("laatste", inbox.last());
        var messages = answer.putArray("berichten");
        inbox.after(after, MOST_MESSAGES_AN_ANSWER).forEach(received -> messages.add(received.asJson()));
        var body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void end(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private static final class ClientCertificateNeeded extends HttpsConfigurator {
        ClientCertificateNeeded(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }
}
