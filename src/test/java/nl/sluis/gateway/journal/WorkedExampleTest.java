package nl.sluis.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.audit.verify.EvidenceRefusedException;
import nl.sluis.gateway.audit.verify.Leaf;
import nl.sluis.gateway.audit.verify.PresentedBody;
import nl.sluis.gateway.audit.verify.Receipt;
import nl.sluis.gateway.audit.verify.ReceiptVerifier;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.junit.jupiter.api.Test;

/** The entry that the specification works out, byte for byte. */
class WorkedExampleTest {
    private static final String ORIGIN = "gw.example.nl/log/0";
    private static final long T = 1767225600000L;
    private static final EntryId ID = new EntryId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final String LEAF =
            "{\"bc\":\"RMoNTCfaStIxpIUXT6nq9zCkNd1NyjtLde/+dz/lwzQ=\",\"ch\":\"4svaMj10fpIyEhq0WvGkTfJV/7ICa7reFzN7yRYJveI=\","
                    + "\"decision\":\"permit\",\"from\":\"00000099000000002000\",\"id\":\"00000000-0000-7000-8000-000000000001\","
                    + "\"policyHash\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"rule\":\"voortgang-ggz-uwv\","
                    + "\"seq\":0,\"t\":1767225600000,\"to\":\"00000099000000001000\",\"type\":\"accepted\",\"v\":1}";
    private static final String LEAF_HASH = "9f1e617ed397b7f96669699ddfe796ee84aeb3db5e194f094735a338633ee1c6";

    @Test
    void theEntryKeyIsTheOneOfTheSpecification() {
        var key = FixedKeys.subject(new byte[16], "2026-01", FixedKeys.key(6));
        assertThat(HexFormat.of().formatHex(key.entryKey(idBytes(), ORIGIN)))
                .isEqualTo("8de7e7b92d3deb0fabf2f2007798bac980da57e94c0a37827c835e27b0adc526");
    }

    @Test
    void theLeafIsTheOneOfTheSpecification() {
        // When
        var leaf = example().leaf().at(0, T);
        // Then
        assertThat(new String(leaf, StandardCharsets.US_ASCII)).isEqualTo(LEAF);
        assertThat(HexFormat.of().formatHex(Sha256.ofLeaf(leaf))).isEqualTo(LEAF_HASH);
    }

    @Test
    void theReceiptIsTheOneOfTheSpecification() {
        // Given
        var signer = FixedKeys.signer(5);
        var stored = new Stored(ID, ORIGIN, 0, HexFormat.of().parseHex(LEAF_HASH), T);
        // When
        var text = new Receipts(signer).of(stored);
        // Then
        var receipt = Receipt.read(text);
        assertThat(Base64.getEncoder().encodeToString(receipt.signature()))
                .isEqualTo("ipz3xSZM8pvGXyHVN/CohgevFffCqHTmIO/8GfhL+LUoeZtY4Cakp3e3Y7uleuA+KUxXCVFIh+jKtZRXFr/PDw==");
        assertThat(receipt.kid()).isEqualTo("0daeb23d");
        new ReceiptVerifier(signer.publicKey()).verify(text, LEAF.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theBodyThatIsGivenOutIsTheOneToWhichTheLeafCommits() {
        // Given
        var leaf = Leaf.read(LEAF.getBytes(StandardCharsets.US_ASCII));
        var stored = Base64.getEncoder()
                .encodeToString(concat(new byte[12], example().ciphertext()));
        var head = "sluis/body/v1\nid 00000000-0000-7000-8000-000000000001\n";
        // Then
        var clear = head + "salt AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n{\"example\":true}\n";
        assertThat(presented(clear).isOf(leaf)).isTrue();
        assertThat(presented(head + "stored " + stored + "\n").isOf(leaf)).isTrue();
        assertThat(presented(clear.replace("true", "null")).isOf(leaf)).isFalse();
        assertThat(presented(clear.replace("-000000000001", "-000000000002")).isOf(leaf))
                .isFalse();
        for (var no :
                List.of(clear.strip(), clear + "\n", clear.replace("v1", "v2"), clear.replace("AA=", "AB="), head)) {
            assertThatThrownBy(() -> presented(no)).isInstanceOf(EvidenceRefusedException.class);
        }
    }

    private static PresentedBody presented(String text) {
        return PresentedBody.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static SealedEntry example() {
        var facts = new EntryFacts(
                EntryType.ACCEPTED,
                EntryFacts.Judgement.PERMIT,
                new Oin("00000099000000002000"),
                new Oin("00000099000000001000"),
                new RuleId("voortgang-ggz-uwv"),
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                null,
                "care-5y",
                JsonNodeFactory.instance.objectNode().put("example", true));
        var key = FixedKeys.subject(new byte[16], "2026-01", FixedKeys.key(6));
        var slot = new SubjectSlot(new KeyedHash(new byte[32]), "care-5y");
        return new EntrySealer(new Zeros()).seal(ID, facts, slot, new HeldKey(key, true), ORIGIN);
    }

    private static byte[] idBytes() {
        return HexFormat.of().parseHex(ID.toString().replace("-", ""));
    }

    /** Salt and nonce of the example are zero. */
    private static final class Zeros extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            java.util.Arrays.fill(bytes, (byte) 0);
        }
    }
}
