package nl.sluis.gateway.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

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
        try (var renderer = builder(page).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                new Enclosed(document).add(attachments);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page cannot be printed", e);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(Page page) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Sluis");
        builder.useUriResolver((base, address) -> address != null && address.startsWith("data:") ? address : null);
        font(builder, "LiberationSans-Regular", FAMILY, 400, FontStyle.NORMAL);
        font(builder, "LiberationSans-Bold", FAMILY, 700, FontStyle.NORMAL);
        font(builder, "LiberationMono-Regular", MONO, 400, FontStyle.NORMAL);
        builder.withHtmlContent(page.forPaper(), null);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                Paper.class.getResourceAsStream("/liberation/" + file + ".ttf"), "the font is not in this build");
    }
}
