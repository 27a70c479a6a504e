package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriersTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "4, 3", "64, 63"})
    void oneProcessorIsLeftToTheDatabaseWhereThereIsMoreThanOne(int processors, int carriers) {
        assertThat(Carriers.of(processors)).isEqualTo(carriers);
    }
}
