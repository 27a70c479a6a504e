package nl.sluis.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;

/** Bouncy Castle, called as we call it, against Wycheproof and the appendices of the RFCs. */
class PublicVectorsTest {
    private static final Path VECTORS = Path.of(System.getProperty("sluis.vectors", "../shared/vectors"));

    @Test
    void hkdfAgreesWithWycheproof() throws IOException {
        // Given
        var tests = wycheproof("hkdf_sha256_test.json");
        assertThat(tests).hasSize(86);
        for (var test : tests) {
            var length = test.get("size").asInt();
            var ikm = hex(test.get("ikm"));
            var salt = hex(test.get("salt"));
            var info = hex(test.get("info"));
            // Then
            if (test.get("result").asText().equals("valid")) {
                assertThat(Hkdf.derive(ikm, salt, info, length))
                        .as("tcId %s", test.get("tcId"))
                        .isEqualTo(hex(test.get("okm")));
            } else {
                assertThatThrownBy(() -> Hkdf.derive(ikm, salt, info, length))
                        .as("tcId %s", test.get("tcId"))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void ed25519AgreesWithWycheproof() throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), "the public vectors are not beside this checkout");
        // Given
        var groups = new ObjectMapper()
                .readTree(VECTORS.resolve("wycheproof/ed25519_test.json").toFile())
                .get("testGroups");
        var run = 0;
        for (var group : groups) {
            var publicKey = hex(group.get("publicKey").get("pk"));
            for (var test : group.get("tests")) {
                // When
                var accepted = verifies(publicKey, hex(test.get("msg")), hex(test.get("sig")));
                // Then
                assertThat(accepted)
                        .as("tcId %s", test.get("tcId"))
                        .isEqualTo(test.get("result").asText().equals("valid"));
                run++;
            }
        }
        assertThat(run).isEqualTo(151);
    }

    /** RFC 8032 7.1, TEST 1 to 3: what we sign with these seeds. */
    @Test
    void signsAsTheAppendixOfRfc8032() {
        assertSigns(
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertSigns(
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertSigns(
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    private static void assertSigns(String seed, String publicKey, String message, String signature) {
        var signer = new SeedSigner(Secret.of(hex(seed)));
        assertThat(signer.publicKey()).isEqualTo(hex(publicKey));
        assertThat(signer.sign(hex(message))).isEqualTo(hex(signature));
    }

    /** RFC 5649 6: both examples have a key of 192 bits, so they go to the engine that {@link KeyWrap} uses. */
    @Test
    void wrapsAsTheAppendixOfRfc5649() throws Exception {
        var key = hex("5840df6e29b02af1ab493b705bf16ea1ae8338f4dcc176a8");
        for (var example : List.of(
                List.of(
                        "c37b7e6492584340bed12207808941155068f738",
                        "138bdeaa9b8fa7fc61f97742e72248ee5ae6ae5360d1ae6a5f54f373fa543b6a"),
                List.of("466f7250617369", "afbeb0f07dfbf5419200f2ccb50bb24f"))) {
            // Given
            var plain = hex(example.get(0));
            var engine = new RFC5649WrapEngine(AESEngine.newInstance());
            engine.init(true, new KeyParameter(key));
            // When
            var wrapped = engine.wrap(plain, 0, plain.length);
            // Then
            assertThat(wrapped).isEqualTo(hex(example.get(1)));
            engine.init(false, new KeyParameter(key));
            assertThat(engine.unwrap(wrapped, 0, wrapped.length)).isEqualTo(plain);
        }
    }

    @Test
    void unwrapsNothingThatWasChangedOrCut() {
        // Given
        var under = TestKeys.key(1);
        var wrapped = KeyWrap.wrap(under, new byte[50]);
        // Then
        assertThat(KeyWrap.unwrap(under, wrapped)).isEqualTo(new byte[50]);
        for (var bit = 0; bit < wrapped.length * 8; bit++) {
            var changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> KeyWrap.unwrap(under, changed)).isInstanceOf(KeyUnavailableException.class);
        }
        for (var length = 0; length < wrapped.length; length++) {
            var cut = Arrays.copyOf(wrapped, length);
            assertThatThrownBy(() -> KeyWrap.unwrap(under, cut)).isInstanceOf(KeyUnavailableException.class);
        }
    }

    /** As {@code audit.verify} does it: 64 bytes exactly, then Bouncy Castle. */
    private static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(publicKey, 0));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static List<JsonNode> wycheproof(String file) throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), "the public vectors are not beside this checkout");
        var groups = new ObjectMapper()
                .readTree(VECTORS.resolve("wycheproof").resolve(file).toFile())
                .get("testGroups");
        return stream(groups).flatMap(group -> stream(group.get("tests"))).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static byte[] hex(JsonNode node) {
        return hex(node.asText());
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
