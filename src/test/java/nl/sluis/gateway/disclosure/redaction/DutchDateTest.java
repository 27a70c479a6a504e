package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-03, 2026-02-03",
        "2026/2/3, 2026-02-03",
        "3-2-2026, 2026-02-03",
        "3 maart 2026, 2026-03-03",
        "3 mrt. 2026, 2026-03-03",
        "1 jan 2026, 2026-01-01",
        "31 december 2026, 2026-12-31",
        "3e mei '26, 2026-05-03",
    })
    void readsADayAsPeopleWriteIt(String folded, LocalDate day) {
        assertThat(DutchDate.in(folded)).contains(day);
    }

    @Test
    void aYearOfTwoDigitsIsOfThisCenturyUpToForty() {
        assertThat(DutchDate.in("1-2-40")).contains(LocalDate.of(2040, 2, 1));
        assertThat(DutchDate.in("1-2-41")).contains(LocalDate.of(1941, 2, 1));
        assertThat(DutchDate.in("1-2-00")).contains(LocalDate.of(2000, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30-2-2026", "3 ergens 2026", "3-13-2026", "mei 2026", "vandaag"})
    void tellsNoDayWhereThereIsNone(String folded) {
        assertThat(DutchDate.in(folded)).isEmpty();
    }
}
