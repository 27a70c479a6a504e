package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.Proofs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./sluis report persoon} on a whole gateway: each party tells its own part, to a privacy officer who says why. */
class PersonReportTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Oin GGZ = new Oin("00000099000000001000");

    @TempDir
    private static Path folder;

    private static final Gateway gateway = Gateway.shared();
    private static final String person = Fiction.person();
    private static String delivered;
    private static String withdrawn;
    private static String refused;
    private static String another;

    /** A message that arrives, one that is withdrawn on its way, one that is refused; and one about somebody else. */
    @BeforeAll
    static void exchange() throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        delivered = accepted(ggz.send(Fiction.message("09-status-ggz-uwv", person)));
        Wait.until(() -> status(ggz, delivered).equals("afgeleverd"));
        gateway.receiver().answers(delivery -> 503);
        withdrawn = accepted(ggz.send(Fiction.application(person)));
        Wait.until(() -> status(ggz, withdrawn).equals("wachtend"));
        ggz.post("/v1/intrekkingen", "application/json", Fiction.withdrawal(person));
        gateway.receiver().answers(delivery -> 204);
        Wait.until(() -> status(ggz, withdrawn).equals("tegengehouden"));
        refused = entryOf(ggz.send(Fiction.application(person)));
        var other = Fiction.person();
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(other));
        another = accepted(ggz.send(Fiction.message("09-status-ggz-uwv", other)));
        Wait.until(() -> status(ggz, another).equals("afgeleverd"));
        var proofs = gateway.bean(Proofs.class);
        Wait.until(() -> proofs.of(GGZ, List.of(entry(another))).size() == 1);
    }

    @AfterAll
    static void theReceiverTakesWhatComes() {
        gateway.receiver().answers(delivery -> 204);
    }

    private static String accepted(BackOffice.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        return reply.json().path("id").asText();
    }

    private static String entryOf(BackOffice.Reply refusal) throws IOException {
        assertThat(refusal.status()).as(refusal.text()).isEqualTo(403);
        var receipt = refusal.receipt().substring("rcpt1.".length());
        return JSON.readTree(Base64.getUrlDecoder().decode(receipt)).path("id").asText();
    }

    private static String status(BackOffice office, String id) throws Exception {
        return office.get("/v1/berichten/" + id).json().path("status").asText();
    }

    private static EntryId entry(String id) {
        return new EntryId(UUID.fromString(id));
    }

    private record Said(int exitCode, String out, String err, Path folder) {
        JsonNode json() throws IOException {
            return JSON.readTree(folder.resolve("overzicht.json").toFile());
        }

        String all() throws IOException {
            return out
                    + err
                    + Files.readString(folder.resolve("overzicht.json"))
                    + Files.readString(folder.resolve("overzicht.html"))
                    + text(folder.resolve("overzicht.pdf"));
        }
    }

    private static Said report(String officer, String bsn, String... more) throws IOException {
        var out = folder.resolve(UUID.randomUUID().toString());
        var words = new ArrayList<>(List.of(
                "report",
                "persoon",
                "--as=" + officer,
                "--person-file=" + Files.writeString(folder.resolve("bsn-" + UUID.randomUUID()), bsn),
                "--out=" + out,
                "--data-dir=" + gateway.data(),
                "--management-port=" + gateway.managementPort()));
        words.addAll(List.of(more));
        return sluis(out, words.toArray(String[]::new));
    }

    private static Said sluis(Path folder, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Said(exitCode, out.toString(), err.toString(), folder);
    }

    private static Said reported(String officer, String bsn) throws IOException {
        var said = report(officer, bsn, "--reden=inzageverzoek 2026-014", "--case=IV-2026-014");
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        return said;
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> codes(JsonNode report) {
        var codes = new ArrayList<String>();
        report.path("berichten")
                .forEach(message -> codes.add(message.at("/uitkomst/code").asText()));
        return codes;
    }

    @Test
    void theSourceTellsWhatArrivedWhatWasStoppedAndWhatWasRefused() throws Exception {
        // When
        var report = reported("privacy-officer-ggz", person).json();
        // Then
        assertThat(codes(report)).containsExactly("aangekomen", "tegengehouden", "geweigerd");
        var message = report.at("/berichten/0");
        assertThat(message.path("regel").asText()).isEqualTo(delivered);
        assertThat(message.at("/van/naam").asText()).isEqualTo("GGZ Voorbeeld");
        assertThat(message.at("/aan/naam").asText()).isEqualTo("UWV Voorbeeld");
        assertThat(message.path("doel").asText()).contains("betaald werk");
        assertThat(message.at("/grondslagen/0/antwoord").asText()).contains("BW 7:457");
        assertThat(message.at("/grondslagen/2/antwoord").asText()).startsWith("Die is vastgelegd op ");
        assertThat(message.path("gegevens"))
                .anySatisfy(
                        field -> assertThat(field.path("ontvangerZag").asText()).startsWith("als pseudoniem"));
        assertThat(message.at("/bewaren/termijn").asText()).isEqualTo("P5Y");
        assertThat(report.at("/berichten/2/uitkomst/redenen/0/uitleg").asText())
                .isEqualTo("De toestemming is ingetrokken.");
        assertThat(report.path("keuzes")).hasSize(2);
        assertThat(report.at("/keuzes/1/wat").asText()).isEqualTo("Toestemming ingetrokken");
        assertThat(report.path("ontvangers")).hasSize(1);
        assertThat(report.at("/ontvangers/0/naam").asText()).isEqualTo("UWV Voorbeeld");
        assertThat(report.path("ingezien"))
                .as("this look is told too")
                .anySatisfy(look -> assertThat(look.path("wat").asText()).endsWith("Reden: inzageverzoek 2026-014"));
    }

    @Test
    void theDestinationTellsWhatWasDeliveredToItAndNothingOfWhatWasNot() throws Exception {
        // When
        var said = reported("privacy-officer-uwv", person);
        // Then
        var report = said.json();
        assertThat(codes(report)).containsExactly("aangekomen");
        assertThat(report.at("/berichten/0/grondslagen")).hasSize(1);
        assertThat(report.at("/berichten/0/grondslagen/0/vraag").asText()).contains("ontvangen");
        assertThat(report.at("/berichten/0/gegevens"))
                .allSatisfy(field ->
                        assertThat(field.path("doorgegeven").asBoolean()).isTrue());
        assertThat(report.path("keuzes")).isEmpty();
        assertThat(said.all()).doesNotContain(delivered, withdrawn, refused, "ingetrokken op", "BW 7:457");
    }

    @Test
    void whatAnothersEntriesSayIsInNoReport() throws Exception {
        assertThat(reported("privacy-officer-ggz", person).all()).doesNotContain(another);
        var ofAnotherParty = reported("privacy-officer-gemeente", person);
        assertThat(codes(ofAnotherParty.json())).isEmpty();
        assertThat(ofAnotherParty.all()).doesNotContain(delivered, withdrawn, refused, "UWV Voorbeeld");
    }

    @Test
    void aPersonAboutWhomNothingIsKnownGetsAReportOfTheSameShape() throws Exception {
        // When
        var known = reported("privacy-officer-ggz", person);
        var unknown = reported("privacy-officer-ggz", Fiction.person());
        // Then
        assertThat(names(unknown.json())).isEqualTo(names(known.json()));
        assertThat(headings(unknown)).isEqualTo(headings(known));
        assertThat(text(unknown.folder().resolve("overzicht.pdf"))).contains("staat geen bericht over u");
    }

    private static List<String> names(JsonNode report) {
        var names = new ArrayList<String>();
        report.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> headings(Said said) throws IOException {
        return java.util.regex.Pattern.compile("<h2>.*?</h2>")
                .matcher(Files.readString(said.folder().resolve("overzicht.html")))
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void nobodyIsToldWithoutAReasonOrWithoutBeingPrivacyOfficer() throws Exception {
        for (var asker : List.of("operator", "fg-ggz")) {
            var said = report(asker, person, "--reden=inzageverzoek 2026-014");
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.err()).contains(asker + " is not entitled to this");
            assertThat(said.folder()).doesNotExist();
        }
        var silent = report("privacy-officer-ggz", person);
        assertThat(silent.exitCode()).isEqualTo(2);
        assertThat(silent.err()).contains("--reden");
        var blank = report("privacy-officer-ggz", person, "--reden= ");
        assertThat(blank.exitCode()).isEqualTo(2);
        assertThat(blank.err()).contains("without saying why");
        assertThat(blank.folder()).doesNotExist();
    }

    @Test
    void theBsnStandsNowhereInTheReportAndTheFolderIsItsOwnersAlone() throws Exception {
        // When
        var said = reported("privacy-officer-ggz", person);
        // Then
        assertThat(said.all()).doesNotContain(person);
        assertThat(Files.getPosixFilePermissions(said.folder()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(said.folder().resolve("overzicht.pdf")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theProofsOfTheReportHoldWithThePublicKeyAlone() throws Exception {
        // Given
        var said = reported("privacy-officer-ggz", person);
        // When
        List<Path> proofs;
        try (var files = Files.list(said.folder().resolve("bewijzen"))) {
            proofs = files.sorted().toList();
        }
        var words = new ArrayList<>(
                List.of("verify-proof", "--keys=" + gateway.data().resolve("logs.vkeys")));
        proofs.forEach(proof -> words.add(proof.toString()));
        var verified = sluis(folder, words.toArray(String[]::new));
        // Then
        assertThat(verified.exitCode()).as(verified.out()).isZero();
        assertThat(verified.out())
                .contains(
                        "entry " + delivered + " (accepted,",
                        "entry " + refused + " (refused,",
                        "(withdrawn,",
                        "(delivered,");
        assertThat(attached(said.folder().resolve("overzicht.pdf")))
                .contains("overzicht.json", delivered + ".tlog-proof", refused + ".tlog-proof")
                .hasSize(proofs.size() + 1);
    }

    private static List<String> attached(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            return List.copyOf(names.getEmbeddedFiles().getNames().keySet());
        }
    }

    /** As a camera sees it on the screen, and on the printed page. */
    @Test
    void theCodeOnScreenAndOnPaperIsAProofThatHolds() throws Exception {
        // Given
        var said = reported("privacy-officer-ggz", person);
        var html = Files.readString(said.folder().resolve("overzicht.html"));
        var onScreen = html.split("data:image/png;base64,", 2)[1].split("\"", 2)[0];
        var scanned = new ArrayList<String>();
        // When
        scanned.add(
                scan(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(onScreen))))
                        .orElseThrow());
        try (var document =
                Loader.loadPDF(said.folder().resolve("overzicht.pdf").toFile())) {
            // a camera tries again from a little nearer
            for (var dpi = 200; dpi <= 400 && scanned.size() < 2; dpi += 50) {
                scanned.addAll(scanPages(document, dpi));
            }
        }
        // Then
        assertThat(scanned).hasSize(2);
        for (var proof : scanned) {
            var file = Files.writeString(folder.resolve("gescand-" + UUID.randomUUID()), proof);
            var verified = sluis(
                    folder,
                    "verify-proof",
                    file.toString(),
                    "--keys=" + gateway.data().resolve("logs.vkeys"));
            assertThat(verified.exitCode()).as(verified.out()).isZero();
            assertThat(verified.out()).contains("entry " + refused + " (refused,");
        }
    }

    private static List<String> scanPages(PDDocument document, int dpi) throws IOException {
        var printer = new PDFRenderer(document);
        var found = new ArrayList<String>();
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            scan(printer.renderImageWithDPI(page, dpi)).ifPresent(found::add);
        }
        return found;
    }

    /** In both ways in which a camera's program tells dark from light. */
    private static Optional<String> scan(BufferedImage picture) {
        return scan(new HybridBinarizer(luminance(picture)))
                .or(() -> scan(new GlobalHistogramBinarizer(luminance(picture))));
    }

    private static Optional<String> scan(Binarizer binarizer) {
        try {
            var bitmap = new BinaryBitmap(binarizer);
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    private static LuminanceSource luminance(BufferedImage picture) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
    }

    @Test
    void theFilesSayTheSameInDutch() throws Exception {
        // When
        var said = reported("privacy-officer-ggz", person);
        // Then
        var pdf = text(said.folder().resolve("overzicht.pdf")).replaceAll("\\s+", " ");
        var html = Files.readString(said.folder().resolve("overzicht.html"), StandardCharsets.UTF_8);
        for (var words : List.of(
                "Wie kreeg welke gegevens over u?",
                "IV-2026-014",
                "Geweigerd. De ontvanger kreeg niets en hoorde niets.",
                "fg@ggz-voorbeeld.example",
                "Wat dit overzicht niet kan zeggen")) {
            assertThat(pdf).contains(words);
            assertThat(html).contains(words);
        }
    }
}
