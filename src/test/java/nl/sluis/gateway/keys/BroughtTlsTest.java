package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BroughtTlsTest {
    @TempDir
    Path folder;

    @Test
    void takesPemOrPkcs12() throws Exception {
        // Given
        var own = UnmarkedCertificate.write(folder, "own");
        CredentialFiles.writeP12(folder.resolve("own.p12"), "own", own, "of the file".toCharArray());
        Files.writeString(folder.resolve("password"), "of the file\n");
        // Then
        assertThat(identity(Mode.PRODUCTION, pem("own", "own", "own.crt"))).isNotNull();
        assertThat(identity(
                        Mode.PRODUCTION,
                        settings(folder, null, null, folder.resolve("own.p12"), folder.resolve("password"))))
                .isNotNull();
        Files.writeString(folder.resolve("password"), "another");
        assertRefused(
                settings(folder, null, null, folder.resolve("own.p12"), folder.resolve("password")),
                "cannot be read as PKCS #12");
    }

    @Test
    void namesTheSettingThatIsMissing() throws Exception {
        var unused = UnmarkedCertificate.write(folder, "own");
        assertRefused(settings(folder, null, null, null, null), "give sluis.tls.certificate");
        assertRefused(pem("own", "own", null), "give sluis.tls.trust-anchors");
        assertThatThrownBy(() -> settings(null, folder, null, null, null))
                .hasMessageContaining("sluis.tls.key are given together");
        assertThatThrownBy(() -> settings(null, null, null, folder, null))
                .hasMessageContaining("sluis.tls.p12-password-file are given together");
        assertThatThrownBy(() -> settings(null, folder, folder, folder, folder)).hasMessageContaining("cannot both");
    }

    @Test
    void refusesInProductionWhatDevelopmentMadeAndNamesIt() throws Exception {
        // Given
        var unused = UnmarkedCertificate.write(folder, "own");
        var development = TestPki.in(folder.resolve("pki"));
        // Then
        assertRefused(
                pem("own", "own", "pki/ca.crt"),
                "CN=Sluis ontwikkel-CA,O=Sluis ontwikkeling,C=NL among the trust anchors");
        assertRefused(
                pem("pki/gateway", "pki/gateway", "own.crt"),
                "CN=localhost,O=Sluis ontwikkeling,C=NL among our own certificate");
        assertThat(identity(Mode.DEVELOPMENT, pem("pki/gateway", "pki/gateway", "pki/ca.crt")))
                .isNotNull();
        assertThat(CertificateMaker.wasMadeInDevelopment(development.certificate(TestPki.UWV)))
                .isTrue();
    }

    @Test
    void refusesACertificateOfAnotherKeyAndOneOfAnotherTime() throws Exception {
        // Given
        var unused = UnmarkedCertificate.write(folder, "own");
        var other = UnmarkedCertificate.write(folder, "other");
        var ended = UnmarkedCertificate.write(folder, "ended", Instant.now().minusSeconds(7200));
        // Then
        assertRefused(pem("own", "other", "own.crt"), "the private key does not belong to the certificate of CN=own");
        assertRefused(pem("ended", "ended", "own.crt"), "our own certificate is valid from");
        assertThat(other.toString()).isEqualTo("CN=other");
        assertThat(ended.toString()).isEqualTo("CN=ended");
    }

    @Test
    void namesTheFileThatItCannotRead() throws Exception {
        // Given
        var unused = UnmarkedCertificate.write(folder, "own");
        Files.writeString(folder.resolve("empty.crt"), "");
        Files.writeString(folder.resolve("junk.crt"), "junk");
        Files.writeString(folder.resolve("empty.key"), "");
        Files.createDirectory(folder.resolve("none"));
        // Then
        assertRefused(pem("empty", "own", "own.crt"), "there is no certificate in " + folder.resolve("empty.crt"));
        assertRefused(pem("junk", "own", "own.crt"), folder.resolve("junk.crt").toString());
        assertRefused(
                pem("absent", "own", "own.crt"), folder.resolve("absent.crt").toString());
        assertRefused(
                pem("own", "empty", "own.crt"), folder.resolve("empty.key").toString());
        assertRefused(pem("own", "own", "none"), "no .crt or .pem file in " + folder.resolve("none"));
    }

    private TlsSettings pem(String certificate, String key, @Nullable String anchors) {
        return settings(
                anchors == null ? null : folder.resolve(anchors),
                folder.resolve(certificate + ".crt"),
                folder.resolve(key + ".key"),
                null,
                null);
    }

    private static TlsIdentity identity(Mode mode, TlsSettings settings) {
        return new BroughtTls(settings, mode, Clock.systemUTC()).identity();
    }

    private static void assertRefused(TlsSettings settings, String why) {
        assertThatThrownBy(() -> identity(Mode.PRODUCTION, settings))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining(why);
    }

    private static TlsSettings settings(
            @Nullable Path anchors,
            @Nullable Path certificate,
            @Nullable Path key,
            @Nullable Path p12,
            @Nullable Path p12PasswordFile) {
        return new TlsSettings(
                anchors, certificate, key, p12, p12PasswordFile, Duration.ofMinutes(1), ListedStandingTest.SETTINGS);
    }
}
