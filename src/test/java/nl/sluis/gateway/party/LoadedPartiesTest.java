package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadedPartiesTest {
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final String SUBJECT = "O=UWV, SERIALNUMBER=" + UWV;

    private final TestPki pki = new TestPki("Anchor");

    @TempDir
    Path folder;

    @BeforeEach
    void anchor() {
        pki.writeAnchor(folder.resolve("ca.crt"));
    }

    @Test
    void believesACertificateThatItsAnchorIssued() {
        var certificate = pki.issue(SUBJECT).certificate();

        assertThat(parties(new Trust.Anchor("ca.crt")).holderOf(certificate))
                .hasValueSatisfying(party -> assertThat(party.oin()).isEqualTo(UWV));
    }

    @Test
    void doesNotBelieveAnotherAnchorOfTheSameName() {
        var certificate = new TestPki("Anchor").issue(SUBJECT).certificate();

        assertThat(parties(new Trust.Anchor("ca.crt")).holderOf(certificate)).isEmpty();
    }

    @Test
    void believesAListedFingerprintAndNoOther() {
        // Given
        var listed = pki.issue(SUBJECT).certificate();
        var renewed = pki.issue(SUBJECT).certificate();
        var parties = parties(new Trust.Fingerprints(Set.of(fingerprint(listed))));

        // When // Then
        assertThat(parties.holderOf(listed)).isPresent();
        assertThat(parties.holderOf(renewed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O=UWV",
                "CN=00000099000000002000",
                "SERIALNUMBER=00000099000000009000",
                "SERIALNUMBER=geen-oin",
                "SERIALNUMBER=00000099000000002000, SERIALNUMBER=00000099000000002000",
                "SERIALNUMBER=00000099000000002000+CN=x",
            })
    void knowsNobodyByAnotherSubject(String subject) {
        var certificate = pki.issue(subject).certificate();

        assertThat(parties(new Trust.Anchor("ca.crt")).holderOf(certificate)).isEmpty();
    }

    @Test
    void knowsNobodyByACertificateThatExpiredOnAnOpenConnection() {
        // Given
        var certificate = pki.issue(SUBJECT).certificate();
        var later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));

        // When // Then
        assertThat(parties(new Trust.Anchor("ca.crt"), Clock.systemUTC()).holderOf(certificate))
                .isPresent();
        assertThat(parties(new Trust.Anchor("ca.crt"), later).holderOf(certificate))
                .isEmpty();
    }

    @Test
    void aMissingAnchorStopsTheStart() {
        assertThatThrownBy(() -> parties(new Trust.Anchor("other.crt")).afterSingletonsInstantiated())
                .hasMessageContaining("other.crt")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aRegionBeginsAtMidnightInTheNetherlands() {
        // Given: 2025-01-01T00:00 in Amsterdam
        var midnight = Instant.parse("2024-12-31T23:00:00Z");
        var trust = new Trust.Anchor("ca.crt");

        // When // Then
        assertThat(parties(trust, Clock.fixed(midnight, ZoneOffset.UTC)).isRegion(new RegionCode("AM13")))
                .isTrue();
        assertThat(parties(trust, Clock.fixed(midnight.minusSeconds(1), ZoneOffset.UTC))
                        .isRegion(new RegionCode("AM13")))
                .isFalse();
    }

    private LoadedParties parties(Trust trust) {
        return parties(trust, Clock.systemUTC());
    }

    private LoadedParties parties(Trust trust, Clock clock) {
        var party = new Party(
                "uwv",
                UWV,
                "UWV",
                Set.of(Role.UWV),
                Set.of(),
                Set.of(new RegionCode("AM13")),
                trust,
                new Delivery.None(),
                Optional.empty(),
                Optional.empty());
        return new LoadedParties(
                Map.of(UWV, party),
                Regions.load(Path.of("config", "regions.yaml")),
                Gemeenten.NONE,
                new TrustAnchors(folder, Path.of("config", "parties.yaml")),
                clock);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
