package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which epoch a text names, before anybody knows whether it opens. */
class TokenTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"psn1.AQAAAAHx", "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ"})
    void namesItsEpochOnceItIsLongEnough(String text) {
        assertThat(TokenText.epochOf(text)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "psn1.", "psn1.AQAAAAH", "psr1.AQAAAAHx", "psn1.AQAA=AHx", "psn1.AQAAAA==", "999990342"})
    void everyOtherTextNamesNone(String text) {
        assertThat(TokenText.epochOf(text)).isEmpty();
    }

    @Test
    void namesTheHighestEpochToo() {
        assertThat(TokenText.epochOf("psn1.AX____8A")).hasValue(Integer.MAX_VALUE);
    }
}
