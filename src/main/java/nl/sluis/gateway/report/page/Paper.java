package nl.sluis.gateway.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A page as PDF, tagged so that it can be read aloud (PDF/UA-1), with its fonts in it and its attachments with it. What it
 * takes to make one is loaded when the first is asked for.
 *
 * <p>Fetches nothing: the page is given as text, and an address in it that is not {@code data:} is refused.
 */
public final class Paper {
    private static final String FAMILY = "Liberation Sans";
    private static final String MONO = "Liberation Mono";

    private Paper() {}

    public static byte[] print(Page page, List<Attachment> attachments) {
        XRLog.setLoggingEnabled(false); // its lines quote the page
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var renderer = builder(page, document).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            new Enclosed(document).add(attachments);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(Page page, PDDocument document) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Sluis");
        builder.useUriResolver((base, address) -> address != null && address.startsWith("data:") ? address : null);
        builder.useFont(font(document, "LiberationSans-Regular"), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(font(document, "LiberationSans-Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(font(document, "LiberationMono-Regular"), MONO, 400, FontStyle.NORMAL, true);
        builder.withHtmlContent(page.forPaper(), null);
        return builder;
    }

    /** Without its ligatures: looking for them was half of what a page took, and who copies a word gets its letters. */
    private static PDFontSupplier font(PDDocument document, String file) throws IOException {
        try (var bytes = Objects.requireNonNull(
                Paper.class.getResourceAsStream("/liberation/" + file + ".ttf"), "the font is not in this build")) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }
}
