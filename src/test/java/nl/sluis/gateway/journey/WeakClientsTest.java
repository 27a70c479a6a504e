package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nl.sluis.gateway.keys.TestPki;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the program, as it starts, makes of clients that its JDK by itself would take. In a JVM of its own, for a JDK asks only
 * once what it may take.
 */
class WeakClientsTest {
    private static ChildGateway gateway;
    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        var data = Files.createTempDirectory("sluis-weak");
        gateway = new ChildGateway(data, 1);
        gateway.awaitOpen();
        pki = TestPki.in(data.resolve("pki"));
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
    }

    /** Each is of a party, and signed by the authority that is believed. */
    @ParameterizedTest
    @CsvSource({
        "EC, 256, SHA256withECDSA, id_kp_clientAuth, true",
        "RSA, 2048, SHA256withECDSA, id_kp_clientAuth, true",
        "EC, 256, SHA256withECDSA, id_kp_serverAuth, false",
        "EC, 256, SHA256withECDSA, id_kp_codeSigning, false",
        "EC, 256, SHA1withECDSA, id_kp_clientAuth, false",
        "RSA, 1024, SHA256withECDSA, id_kp_clientAuth, false",
        "RSA, 1536, SHA256withECDSA, id_kp_clientAuth, false",
        "DSA, 2048, SHA256withECDSA, id_kp_clientAuth, false",
    })
    void believesNoCertificateThatIsWeakOrForSomethingElse(
            String algorithm, int bits, String signature, String use, boolean believed) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        var purpose = (KeyPurposeId) KeyPurposeId.class.getField(use).get(null);
        var client = pki.odd(TestPki.GGZ, generator.generateKeyPair(), signature, purpose);

        for (var version : algorithm.equals("DSA") ? List.of("TLSv1.2") : List.of("TLSv1.2", "TLSv1.3")) {
            assertThat(isAnswered(client, version)).as(version).isEqualTo(believed);
        }
    }

    @Test
    void handshakesOnlyOnceInAConnection() throws IOException {
        try (var socket = socket(BackOffice.tls(pki.folder(), "ggz-voorbeeld"), "TLSv1.2")) {
            socket.startHandshake();
            socket.startHandshake(); // only begins: what becomes of it is heard by who reads

            assertThatThrownBy(() -> {
                        ask(socket);
                        throw new AssertionError(
                                "it went on: " + socket.getInputStream().read());
                    })
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SocketTimeoutException.class);
        }
    }

    private static boolean isAnswered(SSLContext client, String version) {
        try (var socket = socket(client, version)) {
            ask(socket);
            return socket.getInputStream().read() == 'H';
        } catch (IOException refused) {
            return false;
        }
    }

    private static void ask(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static SSLSocket socket(SSLContext client, String version) throws IOException {
        var socket = (SSLSocket) client.getSocketFactory().createSocket("localhost", gateway.port());
        socket.setSoTimeout(10_000);
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }
}
