package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.daead.AesSivKey;
import com.google.crypto.tink.daead.AesSivParameters;
import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.cryptomator.siv.SivMode;
import org.junit.jupiter.api.Test;

/** Both AES-SIV implementations against Wycheproof ({@code aes_siv_cmac_test.json}). */
class WycheproofAesSivTest {
    private static final Path FOLDER = Path.of(System.getProperty("sluis.vectors", "../shared/vectors"));

    @Test
    void tinkAgreesOnAll147VectorsWithKeysOf64Bytes() throws Exception {
        assertThat(run(64, WycheproofAesSivTest::tinkAgrees)).isEqualTo(147);
    }

    @Test
    void theSecondImplementationAgreesOnAll442Vectors() throws Exception {
        assertThat(run(0, WycheproofAesSivTest::sivModeAgrees)).isEqualTo(442);
    }

    @AccessesPartialKey
    private static void tinkAgrees(JsonNode vector) throws Exception {
        var parameters = AesSivParameters.builder()
                .setKeySizeBytes(64)
                .setVariant(AesSivParameters.Variant.NO_PREFIX)
                .build();
        var key = AesSivKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes(vector, "key"), InsecureSecretKeyAccess.get()))
                .build();
        DeterministicAead aead = AesSiv.create(key);
        if (vector.get("result").asText().equals("valid")) {
            assertThat(aead.encryptDeterministically(bytes(vector, "msg"), bytes(vector, "aad")))
                    .as(name(vector))
                    .isEqualTo(bytes(vector, "ct"));
            assertThat(aead.decryptDeterministically(bytes(vector, "ct"), bytes(vector, "aad")))
                    .as(name(vector))
                    .isEqualTo(bytes(vector, "msg"));
        } else {
            assertThatThrownBy(() -> aead.decryptDeterministically(bytes(vector, "ct"), bytes(vector, "aad")))
                    .as(name(vector))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    private static void sivModeAgrees(JsonNode vector) throws Exception {
        var key = bytes(vector, "key");
        var macKey = Arrays.copyOfRange(key, 0, key.length / 2);
        var ctrKey = Arrays.copyOfRange(key, key.length / 2, key.length);
        var siv = new SivMode();
        if (vector.get("result").asText().equals("valid")) {
            assertThat(siv.encrypt(ctrKey, macKey, bytes(vector, "msg"), bytes(vector, "aad")))
                    .as(name(vector))
                    .isEqualTo(bytes(vector, "ct"));
            assertThat(siv.decrypt(ctrKey, macKey, bytes(vector, "ct"), bytes(vector, "aad")))
                    .as(name(vector))
                    .isEqualTo(bytes(vector, "msg"));
        } else {
            assertThatThrownBy(() -> siv.decrypt(ctrKey, macKey, bytes(vector, "ct"), bytes(vector, "aad")))
                    .as(name(vector))
                    .isInstanceOf(Exception.class);
        }
    }

    /** Runs the check on every vector of this key size (0: all), and counts. */
    private static int run(int keyBytes, Check check) throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "the folder of public vectors is absent");
        var count = 0;
        for (var group : read().get("testGroups")) {
            if (keyBytes == 0 || group.get("keySize").asInt() == 8 * keyBytes) {
                for (var vector : group.get("tests")) {
                    check.of(vector);
                    count++;
                }
            }
        }
        return count;
    }

    private static JsonNode read() throws IOException {
        return new ObjectMapper()
                .readTree(FOLDER.resolve("wycheproof/aes_siv_cmac_test.json").toFile());
    }

    private static byte[] bytes(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.get(field).asText());
    }

    private static String name(JsonNode vector) {
        return "tcId " + vector.get("tcId");
    }

    @FunctionalInterface
    private interface Check {
        void of(JsonNode vector) throws Exception;
    }
}
