package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.keyderivation.KeysetDeriver;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;

/** The worked examples of the design, byte for byte; the index hashes were recomputed with Python's hmac. */
class KeyOperationsTest {
    private static final Oin GGZ = TestKeys.oin(1000);
    private static final Bsn PERSON = Bsn.of("999990342");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void derivesThePseudonymOfTheWorkedExample() throws GeneralSecurityException {
        // Given
        var info = Encoding.enc("sluis/psn/siv/v1", "receiver", GGZ.value(), "", "traject", "bsn");
        var aad = Encoding.enc("sluis/psn/v1", "receiver", GGZ.value(), "", "traject", "bsn");
        // When
        var token = TestKeys.pseudonymMaster()
                .withPrimary(1)
                .getPrimitive(RegistryConfiguration.get(), KeysetDeriver.class)
                .deriveKeyset(info)
                .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class)
                .encryptDeterministically(hex("01393939393930333432000000000000"), aad);
        // Then
        assertThat(info)
                .isEqualTo(hex("0010736c7569732f70736e2f7369762f76310008726563656976657200143030303030303939303030"
                        + "303030303031303030000000077472616a656374000362736e"));
        assertThat(token).isEqualTo(hex("0100000001f1be89adb135dbc65ca5a8ac1d9f21f31f5fc7c62cbe077417c3a2201981629d"));
    }

    @Test
    void derivesTheKeysOfTheWorkedExampleWithoutTink() {
        // Given
        var info = Encoding.enc("sluis/psn/siv/v1", "receiver", GGZ.value(), "", "traject", "bsn");
        var statistics = Encoding.enc("sluis/psn/prf/v1", GGZ.value(), "traject");
        // When
        var sivKey = TestKeys.key(1).lend(bytes -> Hkdf.derive(bytes, new byte[0], info, 64));
        var prfKey = TestKeys.key(2).lend(bytes -> Hkdf.derive(bytes, new byte[0], statistics, 32));
        // Then
        assertThat(sivKey)
                .isEqualTo(hex("880f4205d21f77db83b7a75859511910a0cb84aeb030dbff74a3ab560d811a25"
                        + "4411f4816ffa8f9b017a43ada5787d7853831595deedd475c20576b91ec7b59b"));
        assertThat(prfKey).isEqualTo(hex("3a1e6996238756c99a3053325151ab0e5449387e8dd9ea884efc3f91a038963b"));
    }

    @Test
    void keepsAnOlderEpochReadableBesideTheCurrentOne() throws GeneralSecurityException {
        // Given
        var info = Encoding.enc("any");
        var before = aead(TestKeys.pseudonymMaster(1), 1, info).encryptDeterministically(new byte[16], new byte[0]);
        // When
        var master = TestKeys.pseudonymMaster(1, 2);
        // Then
        assertThat(master.currentEpoch()).isEqualTo(2);
        assertThat(aead(master, 2, info).decryptDeterministically(before, new byte[0]))
                .isEqualTo(new byte[16]);
        assertThat(aead(master, 1, info).encryptDeterministically(new byte[16], new byte[0]))
                .isEqualTo(before);
        assertThat(master.knows(3)).isFalse();
        assertThatThrownBy(() -> master.withPrimary(3)).isInstanceOf(KeyUnavailableException.class);
    }

    private static DeterministicAead aead(PseudonymMaster master, int epoch, byte[] info)
            throws GeneralSecurityException {
        return master.withPrimary(epoch)
                .getPrimitive(RegistryConfiguration.get(), KeysetDeriver.class)
                .deriveKeyset(info)
                .getPrimitive(RegistryConfiguration.get(), DeterministicAead.class);
    }

    @Test
    void derivesTheEntryKeyOfTheWorkedExample() {
        var entryId = hex("00000000000070008000000000000001");
        assertThat(TestKeys.subjectKey().entryKey(entryId, "gw.example.nl/log/0"))
                .isEqualTo(hex("8de7e7b92d3deb0fabf2f2007798bac980da57e94c0a37827c835e27b0adc526"));
    }

    @Test
    void signsTheCheckpointAndTheReceiptOfTheWorkedExample() {
        // Given
        var root = "nx5hftOXt/lmaWmd3+eW7oSus9teGU8JRzWjOGM+4cY=";
        var checkpoint = "gw.example.nl/log/0\n1\n" + root + "\n";
        var receipt = Encoding.enc(
                "sluis/rcpt/v1",
                "gw.example.nl/log/0",
                "00000000-0000-7000-8000-000000000001",
                "0",
                "9f1e617ed397b7f96669699ddfe796ee84aeb3db5e194f094735a338633ee1c6",
                "1767225600000",
                "60");
        // When
        var line = TestKeys.signers().log(0).sign(checkpoint.getBytes(StandardCharsets.UTF_8));
        var signature = TestKeys.signers().receipts().sign(receipt);
        // Then
        assertThat(base64("Af1QuOOxROokT793N/VQvI3QwmULvBqtqDPKF/+NvzKb"))
                .endsWith(TestKeys.signers().log(0).publicKey());
        assertThat(base64(
                        "t6b+Ibna7SKf71D0LhlUVjLdK0QhCcigUgOwxE9hEC5s7vBGy9gvu8EWnyJxYvn3asxBd8wn3IegaURGtEF6Tl0HNwE="))
                .endsWith(line);
        assertThat(signature)
                .isEqualTo(base64(
                        "ipz3xSZM8pvGXyHVN/CohgevFffCqHTmIO/8GfhL+LUoeZtY4Cakp3e3Y7uleuA+KUxXCVFIh+jKtZRXFr/PDw=="));
    }

    @Test
    void hashesForTheIndexesUnderTheirOwnKeyAndLabel() {
        // Given
        var hasher = TestKeys.indexHasher();
        var digest = new KeyedHash(hex("00".repeat(31) + "aa"));
        // Then
        assertThat(hasher.consentPerson(PERSON).bytes())
                .isEqualTo(hex("ae7cc99832c049471ad04f16ee04cda39668dbb91677d18ab5e7850a491a4ef4"));
        assertThat(hasher.orderKey(GGZ, PERSON).bytes()).isEqualTo(hex("021aeb03fccc69aa6ef52f2f85a8438f"));
        var duplicate = hasher.duplicate("urn:nld:oin:00000099000000001000", "b-1", digest);
        assertThat(duplicate).hasSize(1);
        assertThat(duplicate.getFirst().key().bytes())
                .isEqualTo(hex("d29080f05cc41886e4d25c2dc1d2bb47b74a27fc1f59a6fb44ab0be1c36861b6"));
        assertThat(duplicate.getFirst().digest().bytes())
                .isEqualTo(hex("06bab33481d27e8b71f1fc77645007929ddf68c62e60667eb9f576dfd4847294"));
        assertThat(hasher.auditSubject(PERSON).bytes())
                .isEqualTo(hex("980ccc84768949d3a51aacbcffb3ed96e3dc8f50b6ddf2458b6a9ee83a917aa8"));
    }

    @Test
    void movesTheDatesOfAPersonByTheSameDaysWithinTheWindow() {
        assertThat(TestKeys.dateOffsets().days(GGZ, "traject", PERSON, 30)).isEqualTo(3);
        assertThat(TestKeys.dateOffsets().days(GGZ, "traject", PERSON, 1)).isBetween(-1L, 1L);
    }

    @Test
    void opensASubjectKeyOnlyUnderTheMonthThatWrappedIt() {
        // Given
        var november = clockAt("2026-11-30T23:59:59Z");
        var keys = TestKeys.subjectKeys(november);
        var made = keys.create();
        // When
        var opened = keys.open(made.kid(), made.month(), made.wrapped());
        // Then
        var entryId = new byte[16];
        assertThat(made.month()).isEqualTo("2026-11");
        assertThat(made.wrapped()).hasSize(40);
        assertThat(opened.entryKey(entryId, "o")).isEqualTo(made.entryKey(entryId, "o"));
        assertThatThrownBy(() -> keys.open(made.kid(), "2026-10", made.wrapped()))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("2026-10");
        assertThatThrownBy(() -> TestKeys.subjectKeys(november).open(made.kid(), made.month(), made.wrapped()))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> keys.open(made.kid(), made.month(), flipped(made.wrapped())))
                .isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void takesTheMonthInUtcWhateverTheZoneOfTheClock() {
        var amsterdam = Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneId.of("Europe/Amsterdam"));
        assertThat(TestKeys.subjectKeys(amsterdam).create().month()).isEqualTo("2026-11");
    }

    @Test
    void opensAPayloadOnlyForTheRowReceiverAndDayItWasSealedFor() {
        // Given
        var cipher = TestKeys.payloadCipher();
        var row = UUID.randomUUID();
        var payload = "{}".getBytes(StandardCharsets.UTF_8);
        var sealed = cipher.seal(row, GGZ, DAY, payload);
        var dayAfter = DAY.plusDays(1);
        var sealedNextDay = cipher.seal(row, GGZ, dayAfter, payload);
        // Then
        assertThat(cipher.open(row, GGZ, DAY, sealed)).isEqualTo(payload);
        assertThatThrownBy(() -> cipher.open(UUID.randomUUID(), GGZ, DAY, sealed))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> cipher.open(row, TestKeys.oin(2000), DAY, sealed))
                .isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> cipher.open(row, GGZ, dayAfter, sealed)).isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> cipher.open(row, GGZ, DAY, sealedNextDay)).isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> cipher.open(row, GGZ, DAY.minusDays(1), sealed))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageContaining("2026-11-20");
        assertThatThrownBy(() -> cipher.open(
                        row, GGZ, DAY, new PayloadCipher.Sealed(sealed.nonce(), flipped(sealed.ciphertext()))))
                .isInstanceOf(KeyUnavailableException.class);
    }

    private static Clock clockAt(String time) {
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }

    private static byte[] flipped(byte[] bytes) {
        var changed = bytes.clone();
        changed[0] ^= 1;
        return changed;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
