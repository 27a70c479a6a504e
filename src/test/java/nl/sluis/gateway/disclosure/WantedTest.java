package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.gateway.disclosure.Wanted.Kind;
import nl.sluis.gateway.message.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When something that was found counts: a name as a word, and what is short only among text where anything was decoded. */
class WantedTest {
    private static final FieldPath PATH = new FieldPath("/veld");

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "\u0080", "\u00ff"})
    void aNameIsNoneBesideALetterOrADigit(String beside) {
        assertThat(counts("berg", View.raw(bytes(beside + "berg")))).isFalse();
        assertThat(counts("berg", View.raw(bytes("berg" + beside)))).isFalse();
        assertThat(counts("berg", View.raw(bytes(" " + beside + "berg " + beside))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "{", "@", "[", "/", ":", "\u007f", " ", "\u0001", ""})
    void aNameIsOneBesideAnythingElse(String beside) {
        assertThat(counts("berg", View.raw(bytes(beside + "berg" + beside)))).isTrue();
    }

    @Test
    void whatIsNoNameCountsWithinAWord() {
        assertThat(counts(Kind.REFERENCE, "a-1234", View.raw(bytes("xa-1234x"))))
                .isTrue();
    }

    /** Sixteen bytes fill a view, so that nothing can be read behind its end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "berg",
                "   berg   ",
                "~~~berg~~~",
                "  \u0001   berg   \u0001",
                "\u0001\0berg\0\u0001",
                "\u0001 \0berg\0 \u0001",
                "            berg",
            })
    void aShortNameCountsAmongTextWhereAnythingIsDecoded(String text) {
        assertThat(counts("berg", decoded(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001berg   ",
                " \u0001 berg   ",
                "\u0001  berg   ",
                "   \u001fberg   ",
                "   \u007fberg   ",
                "   \u0001  berg   ",
                "   berg\u0001",
                "   berg \u0001",
                "   berg  \u0001",
                "   berg  \u007f",
                "          berg\u0001     ",
                "        \u0001berg   ",
            })
    void aShortNameAmongOtherBytesIsChance(String text) {
        assertThat(counts("berg", decoded(text))).isFalse();
    }

    @Test
    void upToFiveBytesAreShort() {
        assertThat(counts("bergs", decoded("\u0001bergs\u0001"))).isFalse();
        assertThat(counts("bergsma", decoded("\u0001bergsma\u0001"))).isTrue();
        assertThat(counts("bergse", decoded("\u0001bergse\u0001"))).isTrue();
        assertThat(counts("bergs", View.raw(bytes("\u0001bergs\u0001")))).isTrue();
    }

    @Test
    void aValueHoldsZerosIfOneByteIsZero() {
        assertThat(wanted(Kind.OTHER, "ab\0c", 4, false).holdsZeros()).isTrue();
        assertThat(wanted(Kind.OTHER, "abc", 3, false).holdsZeros()).isFalse();
    }

    @Test
    void theEncodingSaysWhetherItStoodBackwardsOrInPart() {
        var view = View.raw(new byte[0]);

        assertThat(wanted(Kind.NAME, "berg", 4, false).encodingIn(view)).isEqualTo("as it is");
        assertThat(wanted(Kind.NAME, "greb", 4, true).encodingIn(view)).isEqualTo("as it is, reversed");
        assertThat(wanted(Kind.REFERENCE, "a-123456789", 10, true).encodingIn(view))
                .isEqualTo("as it is, reversed, at least a part");
    }

    private static boolean counts(String name, View view) {
        return counts(Kind.NAME, name, view);
    }

    private static boolean counts(Kind kind, String text, View view) {
        var from = new String(view.bytes(), 0, view.length(), ISO_8859_1).indexOf(text);
        return wanted(kind, text, text.length(), false).countsIn(view, from, from + text.length());
    }

    private static Wanted wanted(Kind kind, String text, int need, boolean reversed) {
        return new Wanted(bytes(text), need, kind, PATH, reversed);
    }

    private static View decoded(String text) {
        return View.raw(bytes(text)).decode("", (source, into) -> into.putAll(source.bytes(), 0));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
