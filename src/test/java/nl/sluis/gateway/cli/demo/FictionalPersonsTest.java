package nl.sluis.gateway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.sluis.gateway.message.Bsn;
import org.junit.jupiter.api.Test;

class FictionalPersonsTest {
    @Test
    void areReadableAndAllDifferent() {
        var persons = FictionalPersons.some(16);

        assertThat(persons.stream().map(Bsn::of).distinct().count()).isEqualTo(16);
    }
}
