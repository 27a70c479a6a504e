package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the exchange port agrees to with a client that offers what is no longer good: nothing. */
class OldTlsTest {
    private static final int TLS12 = 0x0303;
    /** ECDHE_ECDSA with AES-128-GCM. */
    private static final int GOOD = 0xc02b;

    private static RunningExchange exchange;

    @BeforeAll
    static void start() {
        exchange = new RunningExchange();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0xc02b, ECDHE_ECDSA AES-128-GCM",
        "0xc02c, ECDHE_ECDSA AES-256-GCM",
        "0xcca9, ECDHE_ECDSA ChaCha20-Poly1305",
    })
    void agreesOnForwardSecrecyWithAuthenticatedEncryption(String suite, String name) throws IOException {
        assertThat(offered(TLS12, Integer.decode(suite)))
                .as(name)
                .isEqualTo(new RawHello.Answer.Agreed(TLS12, Integer.decode(suite)));
    }

    /** A client that knows all of them, so that it is the version that is refused. */
    @ParameterizedTest
    @CsvSource({"0x0200, SSL 2.0 in newer clothes", "0x0300, SSL 3.0", "0x0301, TLS 1.0", "0x0302, TLS 1.1"})
    void agreesOnNoOlderVersion(String version, String name) throws IOException {
        assertThat(offered(Integer.decode(version), 0xc00a, 0xc009, 0xc014, 0xc013, 0x0035, 0x002f, 0x000a, GOOD))
                .as(name)
                .isEqualTo(new RawHello.Answer.Refused());
    }

    @ParameterizedTest
    @CsvSource({
        "0xc02b, ECDHE_ECDSA AES-128-GCM offered to TLS 1.1, 0x0302",
        "0xc009, ECDHE_ECDSA AES-128-CBC SHA-1, 0x0303",
        "0xc00a, ECDHE_ECDSA AES-256-CBC SHA-1, 0x0303",
        "0xc023, ECDHE_ECDSA AES-128-CBC SHA-256, 0x0303",
        "0xc024, ECDHE_ECDSA AES-256-CBC SHA-384, 0x0303",
        "0xc0ad, ECDHE_ECDSA AES-256-CCM, 0x0303",
        "0xc0ae, ECDHE_ECDSA AES-128-CCM-8, 0x0303",
        "0x009c, RSA AES-128-GCM: no forward secrecy, 0x0303",
        "0x009d, RSA AES-256-GCM: no forward secrecy, 0x0303",
        "0xc02d, ECDH_ECDSA AES-128-GCM: no forward secrecy, 0x0303",
        "0x009e, DHE_RSA AES-128-GCM, 0x0303",
        "0x002f, RSA AES-128-CBC SHA-1, 0x0303",
        "0xc008, ECDHE_ECDSA 3DES, 0x0303",
        "0x000a, RSA 3DES, 0x0303",
        "0xc007, ECDHE_ECDSA RC4, 0x0303",
        "0x0005, RSA RC4, 0x0303",
        "0xc006, ECDHE_ECDSA NULL, 0x0303",
        "0x003b, RSA NULL SHA-256, 0x0303",
        "0xc018, ECDH anonymous AES-128-CBC, 0x0303",
        "0x00a6, DH anonymous AES-128-GCM, 0x0303",
        "0x0003, RSA export RC4-40, 0x0303",
        "0x0014, DHE_RSA export DES-40, 0x0303",
        "0x0009, RSA DES, 0x0303",
        "0x00a8, PSK AES-128-GCM, 0x0303",
    })
    void agreesOnNothingWeak(String suite, String name, String version) throws IOException {
        assertThat(offered(Integer.decode(version), Integer.decode(suite)))
                .as(name)
                .isEqualTo(new RawHello.Answer.Refused());
    }

    /** RFC 7507: one that fell back is told so, where it could have had better. */
    @Test
    void prefersTheGoodOneOfMany() throws IOException {
        assertThat(offered(TLS12, 0x0005, 0x000a, 0x002f, 0xc009, GOOD))
                .isEqualTo(new RawHello.Answer.Agreed(TLS12, GOOD));
    }

    /** What is not TLS at all, or only its beginning. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/berichten HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u0002\u0001\u0000",
                "\u0080\u002e\u0001\u0000\u0002\u0000\u0015\u0000\u0000\u0000\u0010", // SSL 2.0
                "SSH-2.0-OpenSSH_9.6\r\n",
            })
    void whatIsNoTlsGetsNoAnswerFromBehindIt(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), exchange.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var heard = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(heard).doesNotContain("HTTP/1.1 2", "berichten", "API-Version");
        }
    }

    private static RawHello.Answer offered(int version, Integer... suites) throws IOException {
        return new RawHello(version, List.of(suites)).sayTo(exchange.port());
    }
}
