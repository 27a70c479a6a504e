package nl.sluis.gateway.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipt that the specification works out, and the lies that could be told with it. */
class ReceiptVerifierTest {
    private static final String LEAF =
            "{\"bc\":\"RMoNTCfaStIxpIUXT6nq9zCkNd1NyjtLde/+dz/lwzQ=\",\"ch\":\"4svaMj10fpIyEhq0WvGkTfJV/7ICa7reFzN7yRYJveI=\","
                    + "\"decision\":\"permit\",\"from\":\"00000099000000002000\",\"id\":\"00000000-0000-7000-8000-000000000001\","
                    + "\"policyHash\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"rule\":\"voortgang-ggz-uwv\","
                    + "\"seq\":0,\"t\":1767225600000,\"to\":\"00000099000000001000\",\"type\":\"accepted\",\"v\":1}";
    private static final String LEAF_HASH = Base64.getEncoder()
            .encodeToString(
                    HexFormat.of().parseHex("9f1e617ed397b7f96669699ddfe796ee84aeb3db5e194f094735a338633ee1c6"));
    private static final String JSON =
            "{\"id\":\"00000000-0000-7000-8000-000000000001\",\"kid\":\"0daeb23d\",\"leaf\":\""
                    + LEAF_HASH + "\",\"mmd\":60,\"origin\":\"gw.example.nl/log/0\",\"seq\":0,\"sig\":\""
                    + "ipz3xSZM8pvGXyHVN/CohgevFffCqHTmIO/8GfhL+LUoeZtY4Cakp3e3Y7uleuA+KUxXCVFIh+jKtZRXFr/PDw==\","
                    + "\"t\":1767225600000,\"v\":1}";
    private final ReceiptVerifier verifier = new ReceiptVerifier(publicKey(5));

    @Test
    void theWorkedExampleVerifies() {
        assertThatCode(() -> verifier.verify(receipt(JSON))).doesNotThrowAnyException();
        assertThatCode(() -> verifier.verify(receipt(JSON), LEAF.getBytes(StandardCharsets.US_ASCII)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"seq\":0`, `\"seq\":1`",
                "`\"t\":1767225600000`, `\"t\":1767225600001`",
                "`\"mmd\":60`, `\"mmd\":61`",
                "gw.example.nl/log/0, gw.example.nl/log/1",
                "00000000-0000-7000, 00000000-0001-7000"
            })
    void aChangedReceiptIsNamed(String truth, String lie) {
        assertThatThrownBy(() -> verifier.verify(receipt(JSON.replace(truth, lie))))
                .isInstanceOf(ReceiptRefusedException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void anotherLeafIsNamed() {
        var leaf = LEAF.replace("\"seq\":0", "\"seq\":1").getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> verifier.verify(receipt(JSON), leaf))
                .isInstanceOf(ReceiptRefusedException.class)
                .hasMessageContaining("not the one that the receipt");
    }

    @Test
    void theReceiptOfAnotherGatewayIsNamed() {
        assertThatThrownBy(() -> new ReceiptVerifier(publicKey(4)).verify(receipt(JSON)))
                .isInstanceOf(ReceiptRefusedException.class)
                .hasMessageContaining("another key")
                .hasMessageContaining("0daeb23d");
    }

    @Test
    void everyFlippedBitOfTheTextIsRefused() {
        // Given
        var text = receipt(JSON).getBytes(StandardCharsets.US_ASCII);
        for (var bit = 0; bit < text.length * 8; bit++) {
            // When
            var changed = text.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            var lie = new String(changed, StandardCharsets.ISO_8859_1);
            // Then
            assertThatThrownBy(() -> verifier.verify(lie))
                    .as("bit %d", bit)
                    .isInstanceOf(ReceiptRefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rcpt1.",
                "rcpt2.e30",
                "rcpt1.e30",
                "rcpt1.e30=",
                "rcpt1.e31",
                "rcpt1.____",
                "rcpt1.%%%%",
                "psn1.e30"
            })
    void whatIsNoReceiptIsRefused(String text) {
        assertThatThrownBy(() -> verifier.verify(text)).isInstanceOf(ReceiptRefusedException.class);
    }

    @Test
    void thereIsOneTextForOneReceipt() {
        for (var other : new String[] {
            JSON.replace("{\"id\"", "{ \"id\""),
            JSON.replace(",\"v\":1}", ",\"v\":1,\"x\":1}"),
            JSON.replace("\"v\":1", "\"v\":1.0"),
            JSON.replace("\"seq\":0", "\"seq\":00"),
            JSON.replace("PDw==", "PDx==")
        }) {
            assertThat(other).isNotEqualTo(JSON);
            assertThatThrownBy(() -> verifier.verify(receipt(other))).isInstanceOf(ReceiptRefusedException.class);
        }
    }

    @Test
    void aKeyThatIsNoPointIsRefused() {
        assertThatThrownBy(() -> new ReceiptVerifier(new byte[31])).isInstanceOf(ReceiptRefusedException.class);
        assertThatThrownBy(() -> new ReceiptVerifier(new byte[32])).isInstanceOf(ReceiptRefusedException.class);
    }

    private static String receipt(String json) {
        return "rcpt1."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] publicKey(int seed) {
        var secret = new byte[32];
        secret[31] = (byte) seed;
        return new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
    }
}
