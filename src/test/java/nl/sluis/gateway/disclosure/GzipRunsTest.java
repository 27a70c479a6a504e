package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipRunsTest {
    @Test
    void whatIsPackedIsReadFromWhereItBeginsWithAZeroBehindIt() {
        var two = new ByteArrayOutputStream();
        two.writeBytes("xx".getBytes(UTF_8));
        two.writeBytes(packed("ab\0c"));
        var second = two.size();
        two.writeBytes(packed("de"));
        var read = read(two.toByteArray());

        assertThat(string(read)).startsWith("ab\0c").endsWith("\0de\0");
        assertThat(read.origin(0)).isEqualTo(2);
        assertThat(read.origin(read.length() - 1)).isEqualTo(second);
    }

    @Test
    void whatBreaksOffIsReadAsFarAsItGoes() {
        var whole = packed("abcdef");

        assertThat(string(read(Arrays.copyOf(whole, whole.length - 8)))).startsWith("abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1f", "1f8b", "ff1f8b", "1f8b09aa", "1f8c08aa", "1e8b08aa", "41424344"})
    void whatDoesNotBeginAsGzipIsNotUnpacked(String bytes) {
        assertThat(read(HexFormat.of().parseHex(bytes)).length()).isZero();
    }

    @Test
    void itBeginsWithThreeBytes() {
        assertThat(GzipRuns.isMagic(0x1F8B08)).isTrue();
        assertThat(GzipRuns.isMagic(0xAA1F8B08L)).isTrue();
        assertThat(GzipRuns.isMagic(0x1F8B09)).isFalse();
        assertThat(GzipRuns.beginsAt(View.raw(HexFormat.of().parseHex("1f8b08")), 0))
                .isTrue();
    }

    /** Enough to see that it is too much. */
    @Test
    void ofWhatIsTooMuchOneByteMoreIsRead() {
        assertThat(read(packed(".".repeat(GzipRuns.MOST_BYTES + 9))).length()).isEqualTo(GzipRuns.MOST_BYTES + 2);
    }

    private static View read(byte[] bytes) {
        return View.raw(bytes).decode("gzip", GzipRuns.INSTANCE);
    }

    private static String string(View view) {
        return new String(view.bytes(), 0, view.length(), ISO_8859_1);
    }

    private static byte[] packed(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
