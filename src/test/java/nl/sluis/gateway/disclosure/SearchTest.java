package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.disclosure.Wanted.Kind;
import nl.sluis.gateway.message.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found where: a value as a whole, and of a reference of 18 characters any ten. */
class SearchTest {
    private static final String REFERENCE = "ggz-2026/0001173-a";
    private final Search search =
            new Search(List.of(wanted("999990342", 9), wanted("3512ph", 6), wanted(REFERENCE, 10)));

    @ParameterizedTest
    @CsvSource({
        "999990342, 999990342 0-9",
        "x999990342x, 999990342 1-10",
        "3512PH, 3512ph 0-6",
        "3512P 512PH, ''",
        "99999034, ''",
        "999990343, ''",
        "3512ph999990342, 3512ph 0-6 999990342 6-15",
    })
    void aWholeValueIsFoundWhereItStands(String text, String found) {
        assertThat(String.join(" ", foundIn(raw(text)))).isEqualTo(found);
    }

    @Test
    void tenCharactersOfAReferenceAreFoundWhereverTheyBegin() {
        for (var from = 0; from + 10 <= REFERENCE.length(); from++) {
            var part = REFERENCE.substring(from, from + 10);

            assertThat(foundIn(raw(part))).as(part).contains(REFERENCE + " 0-10");
            assertThat(foundIn(raw("xx" + part + "xx"))).as(part).contains(REFERENCE + " 2-12");
            assertThat(foundIn(raw(part.substring(1)))).as(part).isEmpty();
        }
    }

    /** Its own bytes tell, so what stands beside it does not. */
    @Test
    void aPartThatBeginsBeforeItsEntryCountsAmongOtherBytes() {
        var decoded = raw("\u0001\u0001" + REFERENCE.substring(0, 11) + "\u0001\u0001")
                .decode("", (source, into) -> into.putAll(source.bytes(), 0));

        assertThat(foundIn(decoded)).containsOnly(REFERENCE + " 2-13").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "3512", "ggz-", "GGZ-", "6/00", "73-a"})
    void whatBeginsAValueOrEachSeventhOfAReferenceIsAGram(String gram) {
        assertThat(search.hasGram(gram(gram))).isTrue();
    }

    /** Of two bytes all values are tried, so that many share a place in the filter or a bucket. */
    @Test
    void noOtherFourBytesAreAGram() {
        var yes = 0;
        for (var last = 0; last < 0x10000; last++) {
            yes += search.hasGram(gram("35\0\0") | last << 16) ? 1 : 0;
        }

        assertThat(yes).as("3512, and what differs from it as capitals do").isEqualTo(4);
        assertThat(search.hasGram(gram("0001"))).isFalse();
    }

    @Test
    void blankIsAZeroUnlessAValueHasOne() {
        assertThat(search.isBlank(0)).isTrue();
        assertThat(search.isBlank('0')).isFalse();
        assertThat(new Search(List.of(wanted("ab\0cd", 5))).isBlank(0)).isFalse();
    }

    private static int gram(String text) {
        var gram = 0;
        for (var value : text.getBytes(ISO_8859_1)) {
            gram = gram >>> 8 | value << 24;
        }
        return gram;
    }

    private List<String> foundIn(View view) {
        var found = new ArrayList<String>();
        search.in(
                view,
                (wanted, where, from, to) -> found.add(new String(wanted.bytes(), ISO_8859_1) + " " + from + "-" + to));
        return found;
    }

    private static View raw(String text) {
        return View.raw(text.getBytes(ISO_8859_1));
    }

    private static Wanted wanted(String text, int need) {
        return new Wanted(text.getBytes(ISO_8859_1), need, Kind.REFERENCE, new FieldPath("/veld"), false);
    }
}
