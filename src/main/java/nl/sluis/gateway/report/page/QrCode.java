package nl.sluis.gateway.report.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A text as a QR code, black on white with its quiet zone.
 *
 * @param modules how many squares wide it is, the quiet zone included
 */
public record QrCode(byte[] png, int modules) {
    /** The most that version 40 holds at level L, in bytes. */
    private static final int MOST_BYTES = 2_953;

    private static final int PIXELS_A_MODULE = 4;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.L,
            EncodeHintType.MARGIN,
            4);

    /** Empty when it is too long for one code. */
    public static Optional<QrCode> of(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES - 2) {
            return Optional.empty();
        }
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return Optional.of(new QrCode(png(matrix), matrix.getWidth()));
        } catch (WriterException e) {
            throw new IllegalStateException("a text that fits a QR code makes one", e);
        }
    }

    private static byte[] png(BitMatrix matrix) {
        var side = matrix.getWidth() * PIXELS_A_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        var raster = image.getRaster(); // by colour it would look for the nearest one of two, half a million times
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                raster.setSample(x, y, 0, matrix.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? 0 : 1);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("every JDK writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public String dataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Override
    public String toString() {
        return "QrCode[" + modules + "]";
    }
}
