package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/** A real Tomcat with the bundle of the gateway, and real clients. */
class TlsIdentityTest {
    @TempDir
    static Path folder;

    private static TestPki pki;
    private static WebServer server;

    @BeforeAll
    static void startTomcat() {
        pki = TestPki.in(folder);
        var factory = new TomcatServletWebServerFactory(0);
        var ssl = new Ssl();
        ssl.setBundle("exchange");
        ssl.setClientAuth(Ssl.ClientAuth.NEED);
        factory.setSsl(ssl);
        factory.setSslBundles(
                new DefaultSslBundleRegistry("exchange", pki.gateway().bundle()));
        server = factory.getWebServer(new ServletRegistrationBean<>(new WhoAreYou(), "/"));
        server.start();
    }

    @AfterAll
    static void stopTomcat() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void seesTheOinOfAPartyInBothVersionsOfTls(String version) throws Exception {
        assertThat(ask(pki.party(TestPki.GGZ).client(), version))
                .contains("SERIALNUMBER=00000099000000001000")
                .contains("O=GGZ Voorbeeld");
    }

    @Test
    void refusesACertificateThatHasEnded() {
        assertRefused(pki.expired(TestPki.GGZ));
    }

    @Test
    void refusesACertificateOfAnotherAuthorityWithTheSameName() {
        assertRefused(pki.underAnotherAuthority(TestPki.GGZ));
    }

    @Test
    void refusesAClientWithoutCertificate() {
        assertRefused(pki.withoutCertificate());
    }

    @Test
    void offersNoOlderTlsAndNoCipherWithoutForwardSecrecy() {
        // Given
        var gateway = pki.gateway();
        var options = gateway.bundle().getOptions();
        // Then
        for (var context : List.of(gateway.server(), gateway.client())) {
            assertThat(context.getDefaultSSLParameters().getProtocols())
                    .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
        }
        assertThat(options.getEnabledProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
        assertThat(options.getCiphers()).allMatch(cipher -> cipher.matches("TLS_(ECDHE_.*|AES_.*|CHACHA20_.*)"));
        assertThat(options.getCiphers()).allMatch(cipher -> cipher.matches(".*(GCM|POLY1305)_.*"));
    }

    @Test
    void trustsOnlyItsOwnAnchorsAsClient(@TempDir Path elsewhere) {
        var stranger = TestPki.in(elsewhere);
        assertThatThrownBy(() -> ask(stranger.gateway().client(), "TLSv1.3")).isInstanceOf(SSLException.class);
    }

    /** This server takes any client, so that only the client can refuse. */
    @Test
    void shakesNoHandsAsClientWithAServerOfAnotherAuthority(@TempDir Path elsewhere) throws Exception {
        var stranger = TestPki.in(elsewhere).gateway().server();
        var here = InetAddress.getLoopbackAddress();
        try (var server = stranger.getServerSocketFactory().createServerSocket(0, 1, here);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var unused = threads.submit(() -> {
                try (var accepted = server.accept()) {
                    return accepted.getInputStream().read();
                }
            });
            try (var client =
                    (SSLSocket) pki.gateway().client().getSocketFactory().createSocket(here, server.getLocalPort())) {
                assertThatThrownBy(client::startHandshake).isInstanceOf(SSLException.class);
            }
        }
    }

    private static void assertRefused(SSLContext client) {
        for (var version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            assertThatThrownBy(() -> ask(client, version)).isInstanceOf(IOException.class);
        }
    }

    private static String ask(SSLContext context, String version) throws IOException, InterruptedException {
        var parameters = new SSLParameters();
        parameters.setProtocols(new String[] {version});
        try (var client = HttpClient.newBuilder()
                .sslContext(context)
                .sslParameters(parameters)
                .build()) {
            var request = HttpRequest.newBuilder(URI.create("https://localhost:" + server.getPort() + "/"))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    /** Answers with the subject of the client's certificate. */
    private static final class WhoAreYou extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var chain = (X509Certificate[]) request.getAttribute("jakarta.servlet.request.X509Certificate");
            response.getWriter().print(chain[0].getSubjectX500Principal().toString());
        }
    }
}
