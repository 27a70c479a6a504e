package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.gateway.recognition.Plain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two finds are one: by their places, by whose they are, and by what stands between them. */
class MergingTest {
    private static final String HERS = "/betrokkene";

    @Test
    void whatTouchesIsTwoAndWhatOverlapsIsOne() {
        assertThat(merged("999990342612345678", find(Label.BSN, null, 0, 9), find(Label.TELEFOON, null, 9, 18)))
                .hasSize(2);
        assertThat(merged("999990342612345678", find(Label.BSN, null, 0, 10), find(Label.TELEFOON, null, 9, 18)))
                .containsExactly(find(Label.BSN, null, 0, 18));
    }

    @Test
    void thePiecesOfANameAreOneOnlyWhenBothAreKnownToBeOfOnePerson() {
        var text = "zoe linden";
        var first = find(Label.PERSOON, HERS, 0, 3);

        assertThat(merged(text, first, find(Label.PERSOON, HERS, 4, 10)))
                .containsExactly(find(Label.PERSOON, HERS, 0, 10));
        assertThat(merged(text, first, find(Label.PERSOON, "/trajectbegeleider", 4, 10)))
                .hasSize(2);
        assertThat(merged(text, first, find(Label.KENMERK, HERS, 4, 10))).hasSize(2);
        assertThat(merged(text, find(Label.KENMERK, HERS, 0, 3), find(Label.PERSOON, HERS, 4, 10)))
                .hasSize(2);
        assertThat(merged(text, find(Label.PERSOON, null, 0, 3), find(Label.PERSOON, null, 4, 10)))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            zoe linden|1
            zoe van der linden|1
            zoe -a. b. c. d. e. f. van linden|1
            zoe --a. b. c. d. e. f. van linden|2
            zoe en linden|2
            zoe, linden|2
            """)
    void onlyWhatStandsInNamesStandsBetweenThePieces(String text, int finds) {
        var from = text.indexOf("linden");
        assertThat(merged(text, find(Label.PERSOON, HERS, 0, 3), find(Label.PERSOON, HERS, from, from + 6)))
                .hasSize(finds);
    }

    @Test
    void oneOfTwoIsWhatTheLongerIsAndOfEquallyLongOnesTheFirstOfTheLabels() {
        var number = find(Label.BSN, null, 0, 9);
        var other = find(Label.NUMMER, HERS, 0, 9);

        assertThat(number.with(other)).isEqualTo(find(Label.BSN, HERS, 0, 9));
        assertThat(other.with(number)).isEqualTo(find(Label.BSN, HERS, 0, 9));
        assertThat(other.with(find(Label.BSN, "/aanvrager", 0, 9)).holder()).isEqualTo(HERS);
        assertThat(number.with(find(Label.NUMMER, null, 0, 10)).label()).isEqualTo(Label.NUMMER);
        assertThat(find(Label.NUMMER, null, 0, 10).with(number).label()).isEqualTo(Label.NUMMER);
    }

    private static Find find(Label label, @Nullable String holder, int from, int to) {
        return new Find(label, holder, from, to);
    }

    private static List<Find> merged(String text, Find... finds) {
        return Merging.of(Plain.of(text), List.of(finds));
    }
}
