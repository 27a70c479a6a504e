package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
    /** They stand from 0 to 5, from 8 to 20 and from 23 to 34. */
    private static final String TEXT = "[BSN] x [PERSOON-12] y [PERSOON-3]";

    @ParameterizedTest
    @CsvSource({
        "0, 5, true",
        "1, 4, true",
        "8, 20, true",
        "23, 34, true",
        "24, 33, true",
        "0, 6, false",
        "5, 8, false",
        "7, 20, false",
        "8, 21, false",
        "20, 23, false",
        "22, 34, false",
        "0, 34, false"
    })
    void coverWhatStandsWithinOneOfThem(int from, int to, boolean covered) {
        assertThat(Placeholders.in(TEXT).cover(from, to)).isEqualTo(covered);
    }

    @Test
    void coverNothingWhereThereAreNone() {
        assertThat(Placeholders.in("[PERSOON-0] [Bsn]").cover(0, 11)).isFalse();
    }

    @Test
    void knowTheHighestNumberOfAPerson() {
        assertThat(Placeholders.in(TEXT).lastPerson()).isEqualTo(12);
        assertThat(Placeholders.in("[BSN]").lastPerson()).isZero();
    }
}
