package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTlsTest {
    @TempDir
    Path folder;

    @Test
    void aRenewedCertificateIsUsedAtTheNextHandshakeAndAWrongOneChangesNothing() throws Exception {
        var pki = BroughtPki.in(folder.resolve("pki"), TestPki.GGZ, TestPki.UWV);
        var live = live(TestPki.GGZ);
        var context = new CheckedTls(live, chain -> new Standing.Word.Good()).server();
        var client = new CheckedTls(live(TestPki.GGZ), chain -> new Standing.Word.Good()).client();
        assertThat(seenBy(client, context)).isEqualTo(pki.certificate(TestPki.GGZ.name()));
        assertThat(live.reload()).isFalse();

        renew(TestPki.GGZ, "key");
        assertThat(live.reload()).as("a key without its certificate").isFalse();
        assertThat(seenBy(client, context)).isNotEqualTo(pki.certificate(TestPki.UWV.name()));
        renew(TestPki.GGZ, "crt");

        assertThat(live.reload()).isTrue();
        assertThat(seenBy(client, context)).isEqualTo(pki.certificate(TestPki.UWV.name()));
    }

    @Test
    void aReceiverThatWasRevokedOrCannotBeToldIsNotSpokenTo() throws Exception {
        var unused = BroughtPki.in(folder.resolve("pki"), TestPki.GGZ, TestPki.UWV);
        var server = new CheckedTls(live(TestPki.UWV), chain -> new Standing.Word.Good()).server();

        for (var word : List.of(new Standing.Word.Revoked("CN=x"), new Standing.Word.Unknown("no list"))) {
            var client = new CheckedTls(live(TestPki.GGZ), chain -> word).client();
            assertThatThrownBy(() -> seenBy(client, server)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aReceiverUnderAnotherAuthorityIsNotSpokenTo() throws Exception {
        var unused = BroughtPki.in(folder.resolve("pki"), TestPki.GGZ, TestPki.UWV);
        var client = new CheckedTls(live(TestPki.GGZ), chain -> new Standing.Word.Good()).client();
        var other = new LiveTlsTest();
        other.folder = folder.resolve("other");
        unused = BroughtPki.in(other.folder.resolve("pki"), TestPki.UWV);
        var server = new CheckedTls(other.live(TestPki.UWV), chain -> new Standing.Word.Good()).server();

        assertThatThrownBy(() -> seenBy(client, server)).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void aReceiverWhoseCertificateIsForSomethingElseIsNotSpokenTo() throws Exception {
        var pki = BroughtPki.in(folder.resolve("pki"), TestPki.GGZ, TestPki.UWV);
        pki.issueFor(KeyPurposeId.id_kp_clientAuth, TestPki.UWV);
        var client = new CheckedTls(live(TestPki.GGZ), chain -> new Standing.Word.Good()).client();
        var server = new CheckedTls(live(TestPki.UWV), chain -> new Standing.Word.Good()).server();

        assertThatThrownBy(() -> seenBy(client, server))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("Extended key usage");
    }

    /** Both files of one party in the place of another's, one after the other, as an operator's copy would. */
    private void renew(CertificateSubject party, String extension) throws IOException {
        Files.copy(
                folder.resolve("pki").resolve(TestPki.UWV.name() + "." + extension),
                folder.resolve("pki").resolve(party.name() + "." + extension),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private LiveTls live(CertificateSubject party) {
        var settings = new TlsSettings(
                folder.resolve("pki/ca.crt"),
                folder.resolve("pki").resolve(party.name() + ".crt"),
                folder.resolve("pki").resolve(party.name() + ".key"),
                null,
                null,
                Duration.ofMinutes(1),
                ListedStandingTest.SETTINGS);
        return new LiveTls(new BroughtTls(settings, Mode.PRODUCTION, Clock.systemUTC())::identity);
    }

    private static X509Certificate seenBy(SSLContext client, SSLContext server) throws Exception {
        try (var listening = (SSLServerSocket) server.getServerSocketFactory().createServerSocket(0)) {
            var answering = Thread.ofVirtual().start(() -> {
                try (var accepted = listening.accept()) {
                    accepted.getInputStream().read();
                } catch (IOException refused) {
                    // the client says why
                }
            });
            try (var socket =
                    (SSLSocket) client.getSocketFactory().createSocket("localhost", listening.getLocalPort())) {
                socket.startHandshake();
                return (X509Certificate) socket.getSession().getPeerCertificates()[0];
            } finally {
                answering.interrupt();
            }
        }
    }
}
