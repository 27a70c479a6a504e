package nl.sluis.gateway.intake;

import static nl.sluis.gateway.intake.RunningExchange.GGZ;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is written at the door, it is one request or none: where it ends is never a matter of opinion, nothing of a body is
 * answered as a request, and nothing of it reaches what lies behind. Each outcome stands in {@code hostile/requests.txt}.
 */
class HostileRequestTest {
    private static final Pattern ANSWER = Pattern.compile("(?:\\A|(?<=\\n|}))HTTP/1\\.1 (\\d{3})");
    private static RunningExchange exchange;

    @BeforeAll
    static void start() {
        exchange = new RunningExchange();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    static List<HostileRequest> requests() throws IOException {
        return HostileRequest.all();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isOneRequestOrNone(HostileRequest request) throws IOException {
        var answered = answersTo(request.bytes());

        assertThat(answered).isEqualTo(request.answers());
        assertThat(exchange.rest.passed).isEmpty();
    }

    /** Until the gateway ends the connection: after what it refuses, and after the last request. */
    private static List<Integer> answersTo(byte[] bytes) throws IOException {
        try (var socket = socket()) {
            var writing = Thread.ofVirtual().start(() -> write(socket, bytes));
            var text = new String(readUntilTheEnd(socket), StandardCharsets.ISO_8859_1);
            writing.interrupt();
            return ANSWER.matcher(text)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
        }
    }

    private static void write(SSLSocket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException ended) {
            // it need not read on once it has refused
        }
    }

    /** A reset after an answer is an end too. */
    private static byte[] readUntilTheEnd(SSLSocket socket) throws IOException {
        var text = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(text);
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection stays open after " + text, open);
        } catch (IOException reset) {
            if (text.size() == 0) {
                throw reset;
            }
        }
        return text.toByteArray();
    }

    private static SSLSocket socket() throws IOException {
        var socket = (SSLSocket) exchange.pki
                .client(exchange.identity(GGZ))
                .getSocketFactory()
                .createSocket("localhost", exchange.port());
        socket.setSoTimeout(5_000);
        return socket;
    }
}
