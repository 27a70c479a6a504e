package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGroupTest {
    @ParameterizedTest
    @CsvSource({
        "2014-11-28, 2026-11-27, UNDER_12",
        "2014-11-27, 2026-11-27, FROM_12_TO_15",
        "2010-11-28, 2026-11-27, FROM_12_TO_15",
        "2010-11-27, 2026-11-27, FROM_16",
        "2026-11-28, 2026-11-27, UNDER_12",
        "2008-02-29, 2024-02-28, FROM_12_TO_15",
        "2008-02-29, 2024-02-29, FROM_16",
        "2012-02-29, 2024-02-29, FROM_12_TO_15",
        "2010-02-28, 2026-02-28, FROM_16",
        "1950-01-01, 2026-11-27, FROM_16",
    })
    void changesOnTheBirthday(LocalDate birth, LocalDate day, AgeGroup group) {
        assertThat(AgeGroup.of(birth, day)).isEqualTo(group);
    }
}
