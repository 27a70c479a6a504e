package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Berg", "van Dijk", "Müller-Çelik", "D'Ancona", "D’Ancona", "J.M.", "Zoe\u0308", "\ud835\udc00"})
    void aNameIsLettersAndWhatStandsBetweenThoseOfNames(String text) {
        assertThat(NameShape.isName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berg 1", "a/b", "a_b", "a@b", "06"})
    void anAddressOrANumberIsNone(String text) {
        assertThat(NameShape.isName(text)).isFalse();
    }

    @Test
    void theLettersOfAnyAlphabetAreCounted() {
        assertThat(NameShape.letters("a-z".getBytes(UTF_8))).isEqualTo(2);
        assertThat(NameShape.letters("`{09 \0".getBytes(UTF_8))).isZero();
        assertThat(NameShape.letters("ø".getBytes(UTF_8))).isEqualTo(2);
    }
}
