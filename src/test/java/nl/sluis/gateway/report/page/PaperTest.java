package nl.sluis.gateway.report.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page on paper can be read aloud, needs nothing from outside, and has with it what belongs to it. */
class PaperTest {
    @TempDir
    private Path folder;

    private static final Attachment PROOF =
            new Attachment("een.tlog-proof", "text/plain", "Bewijs van een regel", "het bewijs".getBytes(UTF_8));

    private static Page page() {
        return new Page(
                "Een overzicht",
                "Waar het over gaat",
                Html.all(
                        Prose.heading(1, "Kop één"),
                        Prose.paragraph("Een alinea met ë en €."),
                        new Rows("Een tabel", "Naam", "Waarde").row("a", "b").html(),
                        Html.of("p", Map.of(), Html.of("code", "vaste breedte")),
                        Prose.list("punt"),
                        Html.of(
                                "img",
                                Map.of("src", QrCode.of("woorden").orElseThrow().dataUri(), "alt", "Een QR-code"))));
    }

    private static PDDocument printed() throws IOException {
        return Loader.loadPDF(Paper.print(page(), List.of(PROOF)));
    }

    @Test
    void saysThatItIsAccessibleAndHasWhatThatTakes() throws Exception {
        try (var document = printed()) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Een overzicht");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            var metadata = new String(catalog.getMetadata().toByteArray(), UTF_8);
            assertThat(metadata).containsPattern("pdfuaid:part(>|=\")1");
        }
    }

    @Test
    void hasItsStructureInTags() throws Exception {
        try (var document = printed()) {
            var tags = new ArrayList<String>();
            collect(document.getDocumentCatalog().getStructureTreeRoot().getK(), tags);
            assertThat(tags).contains("H1", "P", "Table", "THead", "TH", "TBody", "TR", "TD", "L", "LI", "Figure");
        }
    }

    private static void collect(COSBase node, List<String> tags) {
        switch (node) {
            case COSObject reference -> collect(reference.getObject(), tags);
            case COSArray several -> several.forEach(one -> collect(one, tags));
            case COSDictionary element -> {
                var tag = element.getCOSName(COSName.S);
                if (tag != null) {
                    tags.add(tag.getName());
                }
                var inside = element.getDictionaryObject(COSName.K);
                if (inside != null) {
                    collect(inside, tags);
                }
            }
            default -> {}
        }
    }

    @Test
    void everyPictureIsSaidInWords() throws Exception {
        try (var document = printed()) {
            var alternatives = new ArrayList<String>();
            alternatives(document.getDocumentCatalog().getStructureTreeRoot().getK(), alternatives);
            assertThat(alternatives).contains("Een QR-code");
        }
    }

    @Test
    void fetchesNothing() throws Exception {
        // Given a picture that is there to be had
        var file = Files.write(
                folder.resolve("foto.png"), QrCode.of("woorden").orElseThrow().png());
        var picture = Html.of("img", Map.of("src", file.toUri().toString(), "alt", "Een foto"));
        // When
        var paper = Paper.print(new Page("Titel", "Wat", Html.all(Prose.paragraph("tekst"), picture)), List.of());
        // Then
        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            assertThat(new PDFTextStripper().getText(document)).contains("tekst");
        }
    }

    private static void alternatives(COSBase node, List<String> found) {
        switch (node) {
            case COSObject reference -> alternatives(reference.getObject(), found);
            case COSArray several -> several.forEach(one -> alternatives(one, found));
            case COSDictionary element -> {
                if (element.getString(COSName.ALT) != null) {
                    found.add(element.getString(COSName.ALT));
                }
                var inside = element.getDictionaryObject(COSName.K);
                if (inside != null) {
                    alternatives(inside, found);
                }
            }
            default -> {}
        }
    }

    @Test
    void bringsItsFonts() throws Exception {
        try (var document = printed()) {
            var fonts = 0;
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Liberation");
                    fonts++;
                }
            }
            assertThat(fonts).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(document)).contains("Kop één", "ë en €", "Pagina 1 van 1");
        }
    }

    @Test
    void hasItsAttachmentsWithIt() throws Exception {
        try (var document = printed()) {
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            var files = names.getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("een.tlog-proof");
            assertThat(Objects.requireNonNull(files.get("een.tlog-proof"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo("het bewijs".getBytes(UTF_8));
            assertThat(files.get("een.tlog-proof").getFileDescription()).isEqualTo("Bewijs van een regel");
        }
    }
}
