package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void printsHowItWasSaidAndNotWhereItIs() {
        assertThat(new Evidence("Jansen 1980", Evidence.Form.SPOKEN)).hasToString("Evidence[mondeling]");
    }
}
