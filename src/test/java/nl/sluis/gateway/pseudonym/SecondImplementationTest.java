package nl.sluis.gateway.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import nl.sluis.gateway.keys.ExportedCohorts;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.cryptomator.siv.SivMode;
import org.junit.jupiter.api.Test;

/**
 * P1 and P2 computed anew from their specification, with HKDF and HMAC of Bouncy Castle and another AES-SIV, from exported test
 * keys; nothing of Tink or ours.
 */
class SecondImplementationTest {
    private static final List<String> OINS =
            List.of("00000099000000001000", "00000099000000002000", "00000099000000003000");

    private final SivPseudonyms pseudonyms = KnownPseudonyms.of(KnownMaster.ofEpochs(1, 2, 7), (holder, scope) -> 7);

    @Test
    void derivesTheBytesOfTheWorkedExample() {
        var info = enc("sluis/psn/siv/v1", "receiver", OINS.get(0), "", "traject", "bsn");
        assertThat(HexFormat.of().formatHex(info))
                .isEqualTo("0010736c7569732f70736e2f7369762f7631000872656365697665720014"
                        + "3030303030303939303030303030303031303030000000077472616a656374000362736e");
        assertThat(HexFormat.of().formatHex(hkdf(1, info)))
                .isEqualTo("880f4205d21f77db83b7a75859511910a0cb84aeb030dbff74a3ab560d811a25"
                        + "4411f4816ffa8f9b017a43ada5787d7853831595deedd475c20576b91ec7b59b");
        assertThat(token(1, 0x01, 16, "999990342", "receiver", OINS.get(0), "", "traject", "bsn"))
                .isEqualTo("psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ");
    }

    @Test
    void agreesOnTenThousandRandomIdentifiers() {
        var dice = new Random(20_270_301);
        for (var i = 0; i < 10_000; i++) {
            // Given
            var type = IdentifierType.values()[dice.nextInt(5)];
            var value = type == IdentifierType.BSN ? bsn(dice) : reference(dice, type);
            var holder = OINS.get(dice.nextInt(3));
            var other = dice.nextBoolean() ? OINS.get(dice.nextInt(3)) : "";
            var scope = "scope-" + dice.nextInt(3);
            var kind = other.isEmpty() ? "receiver" : "relationship";
            var domain = new TokenDomain(
                    PseudonymDomain.of(kind), new Oin(holder), other.isEmpty() ? null : new Oin(other), scope);

            // When
            var ours = pseudonyms.reversible(domain, Identifier.of(type, value));

            // Then
            assertThat(ours)
                    .isEqualTo(token(
                            7, type.tokenCode(), type.paddedBytes(), value, kind, holder, other, scope, type.code()));
        }
    }

    @Test
    void derivesTheBytesOfTheWorkedExampleOfP2() {
        var info = enc("sluis/psn/prf/v1", OINS.get(0), "traject");
        assertThat(HexFormat.of().formatHex(info))
                .isEqualTo("0010736c7569732f70736e2f7072662f7631001430303030303039393030303030303030"
                        + "3130303000077472616a656374");
        assertThat(HexFormat.of().formatHex(enc("bsn", "999990342"))).isEqualTo("000362736e0009393939393930333432");
        assertThat(HexFormat.of().formatHex(hkdf(KnownCohorts.keyBytes(2026), info, 32)))
                .isEqualTo("3a1e6996238756c99a3053325151ab0e5449387e8dd9ea884efc3f91a038963b");
        assertThat(oneWay(2026, OINS.get(0), "traject", "bsn", "999990342")).isEqualTo("psh1.TvoW_9bbNWVyDgTJzEFwKA");
    }

    @Test
    void agreesOnTenThousandRandomIdentifiersOfP2() {
        var dice = new Random(20_270_302);
        var masters = ExportedCohorts.of(KnownCohorts::keyBytes, 2024, 2025, 2026, 2027);
        var ours = new OneWayPseudonyms(masters, Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC));
        for (var i = 0; i < 10_000; i++) {
            // Given
            var type = IdentifierType.values()[dice.nextInt(5)];
            var value = type == IdentifierType.BSN ? bsn(dice) : reference(dice, type);
            var cohort =
                    new Cohort(new Oin(OINS.get(dice.nextInt(3))), "scope-" + dice.nextInt(3), 2024 + dice.nextInt(4));

            // When // Then
            assertThat(ours.of(cohort, Identifier.of(type, value)))
                    .isEqualTo(
                            oneWay(cohort.startYear(), cohort.receiver().value(), cohort.scope(), type.code(), value));
        }
    }

    private static String oneWay(int cohort, String receiver, String scope, String type, String value) {
        var key = hkdf(KnownCohorts.keyBytes(cohort), enc("sluis/psn/prf/v1", receiver, scope), 32);
        var hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(key));
        var input = enc(type, value);
        hmac.update(input, 0, input.length);
        var whole = new byte[32];
        assertThat(hmac.doFinal(whole, 0)).isEqualTo(32);
        return "psh1." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
    }

    private static String token(int epoch, int typeCode, int padded, String value, String... domain) {
        var key = hkdf(epoch, enc(concat("sluis/psn/siv/v1", domain)));
        var text = value.getBytes(UTF_8);
        var plaintext =
                ByteBuffer.allocate(padded).put((byte) typeCode).put(text).array();
        var macKey = Arrays.copyOfRange(key, 0, 32);
        var ctrKey = Arrays.copyOfRange(key, 32, 64);
        var sealed = new SivMode().encrypt(ctrKey, macKey, plaintext, enc(concat("sluis/psn/v1", domain)));
        var token = ByteBuffer.allocate(5 + sealed.length)
                .put((byte) 1)
                .putInt(epoch)
                .put(sealed);
        return "psn1." + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    private static byte[] hkdf(int epoch, byte[] info) {
        return hkdf(KnownMaster.keyBytes(epoch), info, 64);
    }

    private static byte[] hkdf(byte[] master, byte[] info, int length) {
        var generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(master, null, info));
        var key = new byte[length];
        assertThat(generator.generateBytes(key, 0, length)).isEqualTo(length);
        return key;
    }

    private static byte[] enc(String... texts) {
        var out = new ByteArrayOutputStream();
        for (var text : texts) {
            var bytes = text.getBytes(UTF_8);
            out.writeBytes(ByteBuffer.allocate(2 + bytes.length)
                    .putShort((short) bytes.length)
                    .put(bytes)
                    .array());
        }
        return out.toByteArray();
    }

    private static String[] concat(String label, String... domain) {
        var all = new String[domain.length + 1];
        all[0] = label;
        System.arraycopy(domain, 0, all, 1, domain.length);
        return all;
    }

    private static String bsn(Random dice) {
        while (true) {
            var digits = String.format("%09d", 10_000_000 + dice.nextInt(989_999_999));
            if (nl.sluis.gateway.message.Bsn.passesElevenTest(digits)) {
                return digits;
            }
        }
    }

    private static String reference(Random dice, IdentifierType type) {
        var text = new StringBuilder("R");
        var length = dice.nextInt(type.longestBytes() - 2);
        for (var i = 0; i < length; i++) {
            text.append((char) ('0' + dice.nextInt(75)));
        }
        return text.toString();
    }
}
