package nl.sluis.gateway.report.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report on paper is PDF/UA-1 by the rules of veraPDF, which are not ours. */
class PdfUaTest {
    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] printed(PersonReport report) {
        var rendered = new ToldReport(report).in(EnumSet.of(Order.Form.PDF));
        return Base64.getDecoder().decode(rendered.path("pdf").asText());
    }

    private static ValidationResult judged(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    @Test
    void everyReportHolds() throws Exception {
        for (var report : List.of(FictionalReports.full(), FictionalReports.empty())) {
            var result = judged(printed(report));
            assertThat(result.getTestAssertions())
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(5_000);
        }
    }

    @Test
    void aReportThatDoesNotSayItsLanguageDoesNotHold() throws Exception {
        assertThat(judged(withoutLanguage(printed(FictionalReports.empty()))).isCompliant())
                .isFalse();
    }

    private static byte[] withoutLanguage(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var out = new java.io.ByteArrayOutputStream()) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
            document.save(out);
            return out.toByteArray();
        }
    }
}
