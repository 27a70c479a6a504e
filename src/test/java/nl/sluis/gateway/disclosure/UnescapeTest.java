package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an escape stands for, and that what is none stays as it is: also where the text ends in the middle of one. */
class UnescapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "a%41 aA",
                "%41z Az",
                "%e9z \ufffdz",
                "\\u0041z Az",
                "\\u00e9z éz",
                "\\u0041\\u0042z ABz",
                "\\ud83d\\ude00z \ud83d\ude00z",
                "\\ud83d ?",
                "\\ud83d\\ ?\\",
                "\\ud83dxude00 ?xude00",
                "\\ud83d\\xde00 ?xde00",
                "\\ud83d\\u0041z ?Az",
                "\\ud83d\\ude0 ?\\ude0",
                "\\/z /z",
                "&amp;z &z",
                "&lt;b <b",
                "&#65;z Az",
                "&#x41;z Az",
                "&#X41;z Az",
                "&#x0000041;z Az"
            })
    void readsWhatAnEscapeStandsFor(String written, String read) {
        assertThat(text(read(written))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nb", "a\\bb", "a+b", "a%20b"})
    void readsASpaceForWhatSeparates(String written) {
        assertThat(text(read(written))).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\",
                "a\\",
                "\\u",
                "\\u004",
                "\\uzzzz",
                "%",
                "%4",
                "%zz",
                "&",
                "&;",
                "&amp",
                "&foo;",
                "&#;",
                "&#x;",
                "&#6a;",
                "&#x00000041;"
            })
    void leavesWhatIsNoEscape(String written) {
        assertThat(text(read(written))).isEqualTo(written);
    }

    @Test
    void zeroIsACharacterToo() {
        assertThat(text(read("%00&#0;z"))).isEqualTo("\0\0z");
    }

    @Test
    void knowsWhereEachCharacterCameFrom() {
        var read = read("a\\u0041%42&#67;+d");

        assertThat(text(read)).isEqualTo("aABC d");
        assertThat(java.util.stream.IntStream.range(0, read.length()).map(read::origin))
                .containsExactly(0, 1, 7, 10, 15, 16);
    }

    private static View read(String written) {
        return View.raw(written.getBytes(UTF_8)).read("unescaped", Unescape.INSTANCE);
    }

    private static String text(View view) {
        return new String(view.bytes(), 0, view.length(), UTF_8);
    }
}
