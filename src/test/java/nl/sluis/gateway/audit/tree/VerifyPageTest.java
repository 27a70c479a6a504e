package nl.sluis.gateway.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.audit.verify.Receipt;
import nl.sluis.gateway.journal.TestLog;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/verify.html} in a real browser without a network, with what a real log gave. */
class VerifyPageTest {
    private static final Path PAGE = Path.of("docs/verify.html").toAbsolutePath();

    @TempDir
    private static Path folder;

    private static String proof;
    private static String receipt;
    private static String otherReceipt;

    @BeforeAll
    static void write() throws Exception {
        assumeTrue(found("chromium"), "chromium is not installed");
        try (var written = new WrittenLog(folder, 300)) {
            receipt = written.receipts.get(7);
            otherReceipt = written.receipts.get(8);
            var id = new EntryId(UUID.fromString(Receipt.read(receipt).entryId()));
            proof = written.publication.proof("fg", WrittenLog.SENDER, id).orElseThrow();
        }
        Files.createDirectories(Path.of("target/verify-page"));
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        Files.deleteIfExists(folder.resolve("out"));
    }

    @Test
    void aProofAndItsReceiptHold() throws Exception {
        var page = opened("klopt", proof, WrittenLog.vkey(), receipt, receiptKey());
        assertThat(page)
                .contains("data-klopt=\"ja\"")
                .contains("Het klopt")
                .contains("Bewijs en ontvangstbewijs gaan over dezelfde regel.")
                .contains("00000099000000001000");
    }

    @Test
    void theyHoldInABrowserWithoutEd25519() throws Exception {
        assertThat(opened("", proof, WrittenLog.vkey(), receipt, receiptKey(), "&eigen=1"))
                .contains("data-klopt=\"ja\"");
        assertThat(opened("", proof, otherKey(), "", "", "&eigen=1")).contains("data-klopt=\"nee\"");
        var signature = proof.strip().length() - 10;
        var changed = proof.substring(0, signature)
                + (proof.charAt(signature) == 'A' ? 'B' : 'A')
                + proof.substring(signature + 1);
        assertThat(opened("", changed, WrittenLog.vkey(), "", "", "&eigen=1"))
                .contains("De handtekening onder het controlepunt klopt niet.");
    }

    @Test
    void aChangedLeafDoesNotHold() throws Exception {
        var extra = proof.lines().skip(1).findFirst().orElseThrow().substring("extra ".length());
        var leaf = new String(Base64.getDecoder().decode(extra), UTF_8).replace("\"permit\"", "\"refuse\"");
        var changed = proof.replace(extra, Base64.getEncoder().encodeToString(leaf.getBytes(UTF_8)));
        assertThat(opened("klopt-niet", changed, WrittenLog.vkey(), receipt, receiptKey()))
                .contains("data-klopt=\"nee\"")
                .contains("leidt niet naar de wortel");
    }

    @Test
    void anotherKeyAnotherReceiptOrNothingDoesNotHold() throws Exception {
        assertThat(opened("", proof, otherKey(), "", "")).contains("niet met deze sleutel ondertekend");
        assertThat(opened("", proof, WrittenLog.vkey(), otherReceipt, receiptKey()))
                .contains("belooft een andere plaats");
        assertThat(opened("", "c2sp.org/tlog-proof@v1\n", WrittenLog.vkey(), "", ""))
                .contains("Dit is geen bewijs");
    }

    private static String receiptKey() {
        return Base64.getEncoder().encodeToString(TestLog.signers().receipts().publicKey());
    }

    private static String otherKey() {
        return nl.sluis.gateway.message.NoteKey.of(
                        TestLog.ORIGIN, TestLog.signers(77).log(0).publicKey())
                .text();
    }

    private static String opened(String screenshot, String proof, String key, String receipt, String receiptKey)
            throws Exception {
        return opened(screenshot, proof, key, receipt, receiptKey, "");
    }

    /** What stands on the page once it has answered. */
    private static String opened(
            String screenshot, String proof, String key, String receipt, String receiptKey, String more)
            throws Exception {
        var address = PAGE.toUri() + "#bewijs=" + encoded(proof) + "&sleutel=" + encoded(key) + "&ontvangst="
                + encoded(receipt) + "&ontvangstsleutel=" + encoded(receiptKey) + more;
        if (!screenshot.isEmpty()) {
            run(address, "--screenshot=target/verify-page/" + screenshot + ".png", "--window-size=900,1250");
        }
        return run(address, "--dump-dom");
    }

    @CanIgnoreReturnValue
    private static String run(String address, String... how) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + Path.of("target/verify-page/profile").toAbsolutePath(),
                "--virtual-time-budget=20000"));
        command.addAll(List.of(how));
        command.add(address);
        var out = folder.resolve("out");
        var browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(out);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static boolean found(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
