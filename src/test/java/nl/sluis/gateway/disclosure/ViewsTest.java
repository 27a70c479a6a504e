package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way of reading by itself, and where what it reads came from. */
class ViewsTest {
    @ParameterizedTest
    @CsvSource({
        "c1bf, 0",
        "c280, 2",
        "dfbf, 2",
        "e0a080, 3",
        "efbfbd, 3",
        "f0908080, 4",
        "f48fbfbf, 4",
        "f5808080, 0",
        "c2, 0",
        "c241, 0",
        "c2c0, 0",
        "e0a0, 0",
        "80, 0"
    })
    void aCharacterHasAsManyBytesAsItsFirstSays(String bytes, int length) {
        assertThat(Utf8.lengthAt(view(bytes), 0)).isEqualTo(length);
    }

    @Test
    void aCharacterIsReadAsItWasWritten() {
        for (var character : List.of("é", "\u07ff", "€", "\ufffd", "\ud83d\ude00")) {
            var view = View.raw(("x" + character).getBytes(UTF_8));
            var read = Utf8.codePointAt(view, 1, Utf8.lengthAt(view, 1));

            assertThat(Utf8.of(read)).isEqualTo(character.getBytes(UTF_8));
        }
        assertThat(Utf8.codePointAt(view("f4bfbfbf"), 0, 4)).isEqualTo(0xFFFD);
        assertThat(Utf8.of(0x110000)).isEqualTo("\ufffd".getBytes(UTF_8));
    }

    @Test
    void base64IsReadFromEachOfFourCharactersOfARunOfSix() {
        var read = text("TWFuTWFu").decode("base64", Base64Runs.INSTANCE);

        assertThat(string(read)).startsWith("ManMan\0");
        assertThat(read.length()).isEqualTo(6 + 5 + 4 + 3);
        assertThat(origins(read, 7)).containsExactly(0, 1, 2, 4, 5, 6, 0);
        assertThat(read.origin(7)).isEqualTo(1);
        assertThat(text("TWFuTWFuTWFu").decode("", Base64Runs.INSTANCE).length())
                .isEqualTo(9 + 8 + 7 + 6 + 4);
        assertThat(text("TWFuTWFuTWFu.TWFuT").decode("", Base64Runs.INSTANCE).length())
                .isEqualTo(9 + 8 + 7 + 6 + 4);
        assertThat(text("TWFuT").decode("", Base64Runs.INSTANCE).length()).isZero();
    }

    @Test
    void hexadecimalIsReadFromEachOfTwoDigitsOfARunOfEight() {
        var read = text("x4d616e4D6x4d616e4").decode("hexadecimal", HexRuns.INSTANCE);

        assertThat(string(read)).startsWith("ManM\0");
        assertThat(read.length()).isEqualTo(2 * 5);
        assertThat(origins(read, 6)).containsExactly(1, 3, 5, 7, 1, 2);
        assertThat(text("4d616e4d6e").decode("", HexRuns.INSTANCE).length()).isEqualTo(6 + 5);
        assertThat(text("4d616e4").decode("", HexRuns.INSTANCE).length()).isZero();
    }

    @Test
    void separatorsAreReadPast() {
        var read = text("9-9 9./_:()9").read("", WithoutSeparators.INSTANCE);

        assertThat(string(read)).isEqualTo("9999");
        assertThat(origins(read, 4)).containsExactly(0, 2, 4, 11);
    }

    @Test
    void caseAccentsWidthAndWhatCannotBeSeenAreReadPast() {
        assertThat(new String(Fold.of("@AZ[az"), UTF_8)).isEqualTo("@az[az");
        assertThat(new String(Fold.of("e\u0301\u20dd\u00ad\u200bÉ"), UTF_8)).isEqualTo("ee");
        assertThat(new String(Fold.of("\uff21\u0416"), UTF_8)).isEqualTo("a\u0436");
        assertThat(new String(Fold.of("\ud83d\ude00B"), UTF_8)).isEqualTo("\ud83d\ude00b");
        assertThat(HexFormat.of().formatHex(Fold.of("\u0080"))).isEqualTo("c280");
        assertThat(HexFormat.of().formatHex(Fold.of("\u0800"))).isEqualTo("e0a080");
    }

    @Test
    void aCharacterIsFoldedAlikeTheFirstTimeAndTheNext() {
        assertThat(string(text("éÉé").read("", new Fold()))).isEqualTo("eee");
    }

    @Test
    void whatIsNoTextIsFoldedAsItIs() {
        var read = view("e95ac3a942").read("", Fold.INSTANCE);

        assertThat(string(read)).isEqualTo("\u00e9zeb");
        assertThat(origins(read, 4)).containsExactly(0, 1, 2, 4);
    }

    @Test
    void aViewOfAViewTellsTheFirstPlaceAndBothNames() {
        var read = text("%34%44616e4D").read("unescaped", Unescape.INSTANCE).decode("hexadecimal", HexRuns.INSTANCE);

        assertThat(origins(read, 4)).containsExactly(0, 6, 8, 10);
        assertThat(read.name()).isEqualTo("unescaped, hexadecimal");
        assertThat(read.decoded()).isTrue();
        assertThat(read.read("folded", Fold.INSTANCE).decoded()).isTrue();
        assertThat(text("a").read("folded", Fold.INSTANCE).decoded()).isFalse();
        assertThat(text("aé").isAscii()).isFalse();
        assertThat(text("a\u007f").isAscii()).isTrue();
        assertThat(text("").isAscii()).isTrue();
    }

    @Test
    void aSinkGrowsAndRemembersEachPlace() {
        var bytes = Sink.forBytes(0);
        var origins = Sink.forOrigins(0);
        for (var at = 0; at < 100; at++) {
            bytes.put(at, at);
            origins.putAll(new byte[] {(byte) at}, 2 * at);
        }

        assertThat(bytes.length()).isEqualTo(100);
        assertThat(bytes.bytes()[99]).isEqualTo((byte) 99);
        assertThat(IntStream.range(0, 100).map(origins::origin).toArray())
                .containsExactly(IntStream.range(0, 100).map(at -> 2 * at).toArray());
        assertThat(Sink.forBytes(40).bytes()).hasSize(40);
        assertThat(Sink.of(new byte[3]).length()).isEqualTo(3);
    }

    private static View view(String hexadecimal) {
        return View.raw(HexFormat.of().parseHex(hexadecimal));
    }

    private static View text(String text) {
        return View.raw(text.getBytes(UTF_8));
    }

    private static String string(View view) {
        return new String(view.bytes(), 0, view.length(), ISO_8859_1);
    }

    private static int[] origins(View view, int first) {
        return IntStream.range(0, first).map(view::origin).toArray();
    }
}
