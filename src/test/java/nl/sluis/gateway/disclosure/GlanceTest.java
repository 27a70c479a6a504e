package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.gateway.disclosure.Wanted.Kind;
import nl.sluis.gateway.message.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A glance overlooks nothing that could be there, and of a text without any of it says so. */
class GlanceTest {
    private final Search inText = search("berg");
    private final Search withoutSeparators = search("0612345678");

    @ParameterizedTest
    @EnumSource(
            names = {
                "BASE64",
                "BASE64_ONE_BYTE_LATER",
                "BASE64_TWO_BYTES_LATER",
                "BASE64_WITHIN_TEXT",
                "BASE64_BEHIND_LETTERS",
                "BASE64_URL",
                "BASE64_OF_JSON",
                "GZIP_IN_BASE64",
                "GZIP_IN_BASE64_ONE_BYTE_LATER",
                "GZIP_IN_BASE64_TWO_BYTES_LATER",
                "GZIP_IN_BASE64_URL"
            })
    void whatIsWantedOrPackedIsPerhapsInBase64(Writing writing) {
        assertThat(isPerhapsInBase64(writing.of("Berg"))).isTrue();
        assertThat(isPerhapsInBase64(". " + writing.of("Berg"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Berg",
                "0b0f6f0e-3c1b-4a55-9a4c-1d9b7a6e2f10",
                "{\"source\":\"urn:nld:oin:00000099000000009000\",\"time\":\"2026-11-01T10:15:00Z\"}",
                "QmVyZ.",
                "QmV yZw",
                "H4s.IA",
                "TWFuTWFuTWFu"
            })
    void whatIsNeitherIsNotInBase64(String text) {
        assertThat(isPerhapsInBase64(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"62657267", "42455247", "x62657267x", "62:65:72:67", "a62657267", "6 2-6_5(7)2.6/7"})
    void aGlanceSeesHexadecimalWithSeparatorsAndWithout(String text) {
        assertThat(glance(text).isPerhapsInHex()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "berg", "6265726", "6265x7267", "62657277", "0b0f6f0e-3c1b-4a55-9a4c-1d9b7a6e2f10"})
    void aGlanceSeesNoHexadecimalWhereThereIsNone(String text) {
        assertThat(glance(text).isPerhapsInHex()).isFalse();
    }

    @Test
    void aZeroEndsARunUnlessAValueHasOne() {
        assertThat(glance("6265\0007267").isPerhapsInHex()).isFalse();
    }

    @Test
    void aGlanceReadsPastSeparators() {
        assertThat(glance("06-12").isPerhapsWithoutSeparators()).isTrue();
        assertThat(glance("0(6)1.2/3").isPerhapsWithoutSeparators()).isTrue();
        assertThat(glance("06x12").isPerhapsWithoutSeparators()).isFalse();
        assertThat(glance("0-61").isPerhapsWithoutSeparators()).isFalse();
        assertThat(glance("").isPerhapsWithoutSeparators()).isFalse();
    }

    private boolean isPerhapsInBase64(String text) {
        return Glance.isPerhapsInBase64(view(text), inText);
    }

    private Glance glance(String text) {
        return Glance.at(view(text), inText, withoutSeparators);
    }

    private static View view(String text) {
        return View.raw(text.getBytes(ISO_8859_1));
    }

    private static Search search(String text) {
        var bytes = text.getBytes(ISO_8859_1);
        return new Search(List.of(new Wanted(bytes, bytes.length, Kind.NAME, new FieldPath("/veld"), false)));
    }
}
