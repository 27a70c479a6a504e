package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** Whatever leaves with escapes of XML, JSON and addresses in it: the guard reads it to the end, and a number stays a number. */
class UnescapeFuzzTest {
    private static final String BSN = "999990342";

    @FuzzTest(maxDuration = "20s")
    void readsToTheEnd(@NotNull String before) {
        var written = before + " &#57;99990342";
        var read = View.raw(written.getBytes(UTF_8)).read("unescaped", Unescape.INSTANCE);
        assertThat(new String(read.bytes(), 0, read.length(), UTF_8)).endsWith(" " + BSN);
        assertThat(read.origin(read.length() - 1)).isEqualTo(written.getBytes(UTF_8).length - 1);
    }
}
