package nl.sluis.gateway.intake;

import static nl.sluis.gateway.intake.RunningExchange.GGZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nl.sluis.gateway.party.TestPki;
import nl.sluis.gateway.party.TestPki.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTlsTest {
    private static final String SUBJECT = "O=Test, SERIALNUMBER=" + GGZ;
    private static final List<String> COMMON = List.of(
            "api-version: 1.0.0",
            "cache-control: no-store",
            "content-security-policy: frame-ancestors 'none'",
            "strict-transport-security: max-age=31536000",
            "x-content-type-options: nosniff",
            "x-frame-options: deny");
    private static RunningExchange exchange;

    @BeforeAll
    static void start() {
        exchange = new RunningExchange();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @Test
    void answersAPartyWithItsCertificate() throws Exception {
        assertThat(get(exchange.identity(GGZ)).statusCode()).isEqualTo(200);
    }

    @Test
    void shakesNoHandsWithoutACertificate() {
        assertThatThrownBy(() -> get(null)).isInstanceOf(IOException.class);
    }

    @Test
    void shakesNoHandsWithAnExpiredOrFutureCertificate() {
        var now = Instant.now();
        var expired = exchange.pki.issue(SUBJECT, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)));
        var future = exchange.pki.issue(SUBJECT, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));

        assertThatThrownBy(() -> get(expired)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(future)).isInstanceOf(IOException.class);
    }

    @Test
    void shakesNoHandsWithACertificateOfAnotherAuthority() {
        var other = new TestPki("Test CA").issue(SUBJECT);

        assertThatThrownBy(() -> get(other)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, true", "TLSv1.2, true", "TLSv1.1, false", "TLSv1, false"})
    void speaksTls12And13Only(String protocol, boolean spoken) {
        var thrown = catchThrowable(() -> {
            try (var socket = socket()) {
                socket.setEnabledProtocols(new String[] {protocol});
                socket.startHandshake();
            }
        });

        assertThat(thrown == null).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
            })
    void takesNoSuiteWithoutAuthenticatedEncryption(String suite) {
        assertThatThrownBy(() -> {
                    try (var socket = socket()) {
                        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
                        socket.setEnabledCipherSuites(new String[] {suite});
                        socket.startHandshake();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /v1/berichten/%zz HTTP/1.1~Host: localhost~~ | 400",
                "GET /v1/{x} HTTP/1.1~Host: localhost~~ | 400",
                "GET /v1/..%2f..%2fetc HTTP/1.1~Host: localhost~~ | 400",
                "GET /v1/x HTTP/1.1~~ | 400",
                "GET /v1/x HTTP/1.1~Host: a~Host: b~~ | 400",
                "GET /v1/x HTTP/1.1~Host: localhost~bad header~~ | 400",
                "GET /v1/x HTTP/9.9~Host: localhost~~ | 400",
                "BREW /v1/berichten HTTP/1.1~Host: localhost~~ | 405",
                "TRACE /v1/berichten HTTP/1.1~Host: localhost~~ | 405",
                "POST /v1/berichten HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: 5~Content-Length: 6~~ | 400",
                "POST /v1/berichten HTTP/1.1~Host: localhost~Content-Type: application/json~Transfer-Encoding: gzip, chunked~~ | 400",
                "POST /v1/berichten HTTP/1.1~Host: localhost~Content-Type: application/json~Transfer-Encoding: chunked~~zz~~ | 400",
                "*& | 400",
            })
    void alsoAnswersToWhatIsNoRequestHaveTheHeadersAndNameNoServer(String request, int status) throws IOException {
        // When
        var answer = raw(request.replace("~", "\r\n"));

        // Then
        assertThat(answer).startsWith("http/1.1 " + status).contains(COMMON);
        assertThat(answer).contains("content-type: application/problem+json", "\"type\":\"/problemen/");
        assertThat(answer).doesNotContain("tomcat", "netty", "exception", "server:", "<html", "at org.");
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        var answer = raw("GET /v1/x HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("http/1.1 400").contains(COMMON);
    }

    @Test
    void keepsAConnectionForMoreThanAHundredCalls() throws IOException {
        try (var socket = socket()) {
            var request =
                    "GET /problemen/storing HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 150; i++) {
                socket.getOutputStream().write(request);
                assertThat(readHead(socket.getInputStream()))
                        .startsWith("http/1.1 200")
                        .doesNotContain("close");
            }
        }
    }

    @Test
    void opensOnlyWhenTheWholeGatewayHasStarted() {
        assertThat(exchange.statusBeforeStart).isEqualTo(503);
    }

    @Test
    void listensInDevelopmentOnThisMachineOnly() {
        assertThat(exchange.address()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void refusesARevokedCertificateAlsoInASessionThatIsResumed(String protocol) throws IOException {
        // Given
        var tls = exchange.pki.client(exchange.identity(GGZ));
        Certificate shown;
        try (var socket = socket(tls, protocol)) {
            assertThat(ask(socket)).startsWith("http/1.1 200");
            shown = socket.getSession().getPeerCertificates()[0];
        }

        // When
        exchange.rest.standing = Standings.Verdict.REVOKED;
        try (var socket = socket(tls, protocol)) {
            var answer = ask(socket);

            // Then: no certificate was sent in this handshake, it is the very object of the one before
            assertThat(socket.getSession().getPeerCertificates()[0]).isSameAs(shown);
            assertThat(answer).startsWith("http/1.1 401");
        } finally {
            exchange.rest.reset();
        }
    }

    private static String ask(SSLSocket socket) throws IOException {
        var request = "GET /v1/berichten/" + RunningExchange.ENTRY + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return readHead(socket.getInputStream());
    }

    private static HttpResponse<String> get(@Nullable Identity identity) throws Exception {
        try (var client = exchange.client(identity)) {
            return client.send(exchange.to("/openapi.json").build(), BodyHandlers.ofString());
        }
    }

    private static SSLSocket socket() throws IOException {
        return socket(exchange.pki.client(exchange.identity(GGZ)), "TLSv1.3", "TLSv1.2");
    }

    private static SSLSocket socket(SSLContext tls, String... protocols) throws IOException {
        var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", exchange.port());
        socket.setEnabledProtocols(protocols);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String raw(String request) throws IOException {
        try (var socket = socket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write("Connection: close\r\n\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    /** The head of an answer; reads its body too. */
    static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        var text = head.toString().toLowerCase(Locale.ROOT);
        var length = text.replaceAll("(?s).*content-length: (\\d+).*", "$1");
        assertThat(in.readNBytes(Integer.parseInt(length))).isNotEmpty();
        return text;
    }
}
