package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the worked example of cryptography.md §7: the seed of its receipts, its leaf hash and its signature. */
class VerifyReceiptTest {
    private static final byte[] SEED = HexFormat.of().parseHex("0".repeat(63) + "5");
    private static final String LEAF_HASH = "9f1e617ed397b7f96669699ddfe796ee84aeb3db5e194f094735a338633ee1c6";
    private static final String SIGNATURE =
            "ipz3xSZM8pvGXyHVN/CohgevFffCqHTmIO/8GfhL+LUoeZtY4Cakp3e3Y7uleuA+KUxXCVFIh+jKtZRXFr/PDw==";
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void publicKey() throws IOException {
        var key = new byte[32];
        Ed25519.generatePublicKey(SEED, 0, key, 0);
        Files.writeString(folder.resolve("receipts.pub"), Base64.getEncoder().encodeToString(key) + "\n");
    }

    @Test
    void holdsAReceiptThatWasSigned() {
        assertThat(verify(receipt(SIGNATURE))).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString().strip()).isEqualTo("holds");
    }

    @Test
    void convictsAReceiptThatWasChanged() {
        assertThat(verify(receipt("B" + SIGNATURE.substring(1)))).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString()).contains("DOES NOT HOLD");
    }

    @Test
    void convictsTextThatIsNoReceipt() {
        assertThat(verify("rcpt1.AAAA")).isEqualTo(ExitCode.NOT_AS_EXPECTED);
    }

    @Test
    void doesNothingWithoutAPublicKey() throws IOException {
        Files.writeString(folder.resolve("receipts.pub"), "no key");

        assertThat(verify(receipt(SIGNATURE))).isEqualTo(ExitCode.NOT_DONE);
    }

    private int verify(String receipt) {
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("verify-receipt", "--public-key=" + folder.resolve("receipts.pub"), receipt);
    }

    private static String receipt(String signature) {
        var leaf = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(LEAF_HASH));
        var json = "{\"id\":\"00000000-0000-7000-8000-000000000001\",\"kid\":\"0daeb23d\",\"leaf\":\"" + leaf
                + "\",\"mmd\":60,\"origin\":\"gw.example.nl/log/0\",\"seq\":0,\"sig\":\"" + signature
                + "\",\"t\":1767225600000,\"v\":1}";
        return "rcpt1." + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
