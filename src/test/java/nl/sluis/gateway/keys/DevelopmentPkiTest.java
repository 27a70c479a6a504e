package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentPkiTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void certifiesAPartyWithItsOinForBothEndsOnThisMachine() throws Exception {
        // Given
        var pki = pkiAt(START);
        // When
        pki.certify(List.of(TestPki.UWV));
        // Then
        var certificate = certificate("uwv-voorbeeld");
        certificate.verify(certificate("ca").getPublicKey());
        assertThat(certificate.getSubjectX500Principal().toString())
                .isEqualTo("CN=uwv-voorbeeld, SERIALNUMBER=00000099000000002000, O=UWV Voorbeeld, C=NL");
        assertThat(certificate.getExtendedKeyUsage())
                .containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void keepsItsFilesToTheirOwner() throws IOException {
        // When
        pkiAt(START).certify(List.of(TestPki.UWV));
        // Then
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "ca.crt",
                            "ca.key",
                            "gateway.crt",
                            "gateway.key",
                            "gateway.p12",
                            "uwv-voorbeeld.crt",
                            "uwv-voorbeeld.key",
                            "uwv-voorbeeld.p12");
        }
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void writesAPkcs12WithTheSameKey() {
        // When
        pkiAt(START).certify(List.of(TestPki.UWV));
        // Then
        var fromP12 =
                CredentialFiles.p12(folder.resolve("uwv-voorbeeld.p12"), DevelopmentPki.P12_PASSWORD.toCharArray());
        var fromPem = CredentialFiles.pem(folder.resolve("uwv-voorbeeld.crt"), folder.resolve("uwv-voorbeeld.key"));
        // providers write the same key in more than one way
        assertThat(((ECPrivateKey) fromP12.key()).getS()).isEqualTo(((ECPrivateKey) fromPem.key()).getS());
        assertThat(fromP12.chain()).hasSize(2);
    }

    @Test
    void keepsWhatFitsAtTheNextStartAndCertifiesANewParty() {
        // Given
        pkiAt(START).certify(List.of(TestPki.UWV));
        var before = List.of(certificate("ca"), certificate("gateway"), certificate("uwv-voorbeeld"));
        // When
        pkiAt(START.plus(Duration.ofDays(1))).certify(List.of(TestPki.UWV, TestPki.GGZ));
        // Then
        assertThat(List.of(certificate("ca"), certificate("gateway"), certificate("uwv-voorbeeld")))
                .isEqualTo(before);
        assertThat(certificate("ggz-voorbeeld").getSubjectX500Principal().getName())
                .contains("O=GGZ Voorbeeld");
    }

    @Test
    void certifiesAnewWhatEndsSoonOrChangedItsName() {
        // Given
        pkiAt(START).certify(List.of(TestPki.UWV, TestPki.GGZ));
        var uwv = certificate("uwv-voorbeeld");
        var ggz = certificate("ggz-voorbeeld");
        var renamed = new CertificateSubject("ggz-voorbeeld", TestPki.GGZ.oin(), "Stichting Anders");
        // When
        pkiAt(START.plus(Duration.ofDays(1))).certify(List.of(TestPki.UWV, renamed));
        // Then
        assertThat(certificate("uwv-voorbeeld")).isEqualTo(uwv);
        assertThat(certificate("ggz-voorbeeld")).isNotEqualTo(ggz);
        // When
        pkiAt(START.plus(Duration.ofDays(710))).certify(List.of(TestPki.UWV));
        // Then
        assertThat(certificate("uwv-voorbeeld")).isNotEqualTo(uwv);
    }

    @Test
    void namesNoFileByAnythingButAPlainName() {
        for (var name : List.of("../uwv", "UWV", "", "uwv/key", "uwv_1")) {
            assertThatThrownBy(() -> new CertificateSubject(name, TestKeys.oin(1000), "UWV"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        var authority = new CertificateSubject("ca", TestKeys.oin(1000), "UWV");
        var pki = pkiAt(START);
        assertThatThrownBy(() -> pki.certify(List.of(authority))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheGatewayNoOin() {
        var unused = pkiAt(START);
        assertThat(certificate("gateway").getSubjectX500Principal().getName()).doesNotContain("2.5.4.5");
    }

    private DevelopmentPki pkiAt(Instant now) {
        return new DevelopmentPki(folder, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    }

    private X509Certificate certificate(String name) {
        return CredentialFiles.certificates(folder.resolve(name + ".crt")).getFirst();
    }
}
