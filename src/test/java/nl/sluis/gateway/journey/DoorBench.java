package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * {@code bench/fire door}: many connections, and slow ones, at one gateway with the limits that it comes with; and whether
 * another party is served meanwhile.
 */
final class DoorBench implements AutoCloseable {
    private static final Path RESULT = Path.of(System.getProperty("fire.result", "target/fire/door.md"));
    private static final int MANY = Integer.getInteger("door.connections", 10_000);
    private static final int SLOW = Integer.getInteger("door.slow", 200);
    private static final Duration MOST = Duration.ofSeconds(Integer.getInteger("door.seconds", 120));
    private static final String HEAD =
            "POST /v1/berichten HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/cloudevents+json\r\n";
    private final Receiver receiver = new Receiver();
    private final ChildGateway gateway;
    private final Path pki;
    private final SSLContext tls;
    private final List<String> lines = new ArrayList<>();

    private DoorBench() throws IOException {
        var data = Files.createTempDirectory("sluis-door");
        gateway = new ChildGateway(data, receiver.port());
        gateway.awaitOpen();
        pki = data.resolve("pki");
        receiver.open(pki);
        tls = BackOffice.tls(pki, "ggz-voorbeeld");
    }

    public static void main(String[] arguments) throws Exception {
        try (var bench = new DoorBench()) {
            bench.quiet();
            bench.many();
            bench.slow("headers, a byte a second", HEAD + "X: " + "x".repeat(10_000));
            bench.slow("a body, a byte a second", HEAD + "Content-Length: 60000\r\n\r\n" + "{".repeat(10_000));
            bench.slow(
                    "chunks, a byte a second",
                    HEAD + "Transfer-Encoding: chunked\r\n\r\n" + "1\r\n \r\n".repeat(5_000));
            bench.slow(
                    "what was refused already (413), a byte a second",
                    HEAD + "Content-Length: 600000\r\n\r\n" + "{".repeat(10_000));
            bench.silent();
            bench.write();
        }
        System.exit(0);
    }

    private void quiet() throws Exception {
        tell("nobody else", "", served(20));
    }

    private void many() throws Exception {
        var open = new ConcurrentLinkedQueue<Socket>();
        var refused = new ConcurrentLinkedQueue<String>();
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var number = 0; number < MANY; number++) {
                var unused = threads.submit(() -> {
                    try {
                        open.add(opened());
                    } catch (IOException e) {
                        refused.add(String.valueOf(e.getMessage()));
                    }
                });
            }
        }
        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        var others = served(20);
        tell(
                MANY + " connections of one party, with handshakes",
                "%d open after %d s, %d not; the gateway holds %d MB"
                        .formatted(open.size(), seconds, refused.size(), gateway.residentMegabytes()),
                others);
        for (var socket : open) {
            socket.close();
        }
    }

    private Socket opened() throws IOException {
        var socket = tls.getSocketFactory().createSocket("localhost", gateway.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(HEAD.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return socket;
    }

    private void slow(String what, String text) throws Exception {
        trickle(SLOW + " connections with " + what, text, () -> tls.getSocketFactory()
                .createSocket("localhost", gateway.port()));
    }

    /** Before there is TLS. */
    private void silent() throws Exception {
        trickle(
                SLOW + " connections with a handshake, a byte a second",
                "\u0016\u0003\u0001\u0002\u0000" + "\u0001".repeat(500),
                () -> new Socket(InetAddress.getLoopbackAddress(), gateway.port()));
    }

    private void trickle(String what, String text, Callable<Socket> connect) throws Exception {
        var lasted = new ConcurrentLinkedQueue<Duration>();
        var others = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < SLOW; number++) {
                var unused = threads.submit(() -> {
                    try (var socket = connect.call()) {
                        lasted.add(Trickle.into(socket, text, Duration.ofSeconds(1), MOST));
                    }
                    return null;
                });
            }
            new CountDownLatch(1).await(3, TimeUnit.SECONDS);
            others.add(served(20));
        }
        var longest = lasted.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        tell(
                what,
                longest.compareTo(MOST) >= 0
                        ? "not ended within %d s".formatted(MOST.toSeconds())
                        : "ended after %d s at the latest".formatted(longest.toSeconds()),
                others.peek());
    }

    /** How another party fares: of so many messages, one after the other, on a new connection. */
    private String served(int calls) throws Exception {
        var office = new BackOffice(pki, "uwv-voorbeeld", gateway.port());
        var took = new ArrayList<Long>();
        for (var call = 0; call < calls; call++) {
            var begun = System.nanoTime();
            try {
                var status = office.get("/v1/berichten/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
                        .status();
                if (status != 404) {
                    return "another party is answered " + status;
                }
            } catch (IOException e) {
                return "another party is not served";
            }
            took.add((System.nanoTime() - begun) / 1_000_000);
        }
        took.sort(null);
        return "another party is answered in %d ms, at most %d ms".formatted(took.get(calls / 2), took.getLast());
    }

    private void tell(String what, String outcome, String others) {
        var line = "| %s | %s | %s |".formatted(what, outcome, others);
        System.out.println(line);
        lines.add(line);
    }

    private void write() throws IOException {
        Files.createDirectories(RESULT.toAbsolutePath().getParent());
        try (var out = new PrintWriter(Files.newBufferedWriter(RESULT))) {
            out.println("| at the door | what became of it | meanwhile |");
            out.println("|---|---|---|");
            lines.forEach(out::println);
        }
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        receiver.close();
    }
}
