package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.net.ssl.SSLContext;

/** A receiving back office over real mutual TLS that remembers what it got and answers as a test wishes. */
final class Receiver implements AutoCloseable {
    /** An answer that is none: it has the delivery, and the connection ends. */
    static final int DIES = -1;

    private static final JsonMapper JSON = new JsonMapper();
    private final HttpsServer server;
    private final Queue<Got> got;
    private volatile ToIntFunction<Got> answer = delivery -> 204;
    private volatile Runnable answered = () -> {};

    /** One delivery, as it arrived. */
    record Got(String path, String idempotencyKey, String checkpoint, String raw, Map<String, List<String>> headers) {
        JsonNode event() {
            try {
                return JSON.readTree(raw);
            } catch (IOException e) {
                throw new IllegalStateException("what was delivered is not JSON", e);
            }
        }

        JsonNode data() {
            return event().path("data");
        }
    }

    /** Takes a port; answers from {@link #open} on. */
    Receiver() throws IOException {
        this(new ConcurrentLinkedQueue<>());
    }

    private Receiver(Queue<Got> got) throws IOException {
        this.got = got;
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
    }

    /** Another door of the same back office: what comes by either is remembered in one order. */
    Receiver beside() throws IOException {
        return new Receiver(got);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void open(Path pki) {
        SSLContext tls = BackOffice.tls(pki, "uwv-voorbeeld");
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.start();
    }

    /** From now on the answer to a delivery; the delivery is remembered only if the answer takes it. */
    void answers(ToIntFunction<Got> status) {
        answer = status;
    }

    /** From now on what is done when an answer is on its way. */
    void whenAnswered(Runnable then) {
        answered = then;
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    List<Got> gotBy(String party) {
        return got.stream()
                .filter(delivery -> delivery.path().equals("/" + party))
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var raw = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var delivery = new Got(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Audit-Checkpoint"),
                    raw,
                    Map.copyOf(exchange.getRequestHeaders()));
            var status = answer.applyAsInt(delivery);
            if (status < 300 || status == 409) {
                got.add(delivery);
            }
            if (status != DIES) {
                exchange.sendResponseHeaders(status, -1);
                answered.run();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
