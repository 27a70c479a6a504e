package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import nl.sluis.gateway.console.site.Wording;
import nl.sluis.gateway.journal.EntryType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on pages, in both languages. */
class ConsoleWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    static List<String> bundles() {
        return Wording.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyWordStandsInBothLanguages(String bundle) throws IOException {
        var dutch = read(bundle + ".properties");
        var english = read(bundle + "_en.properties");

        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        dutch.stringPropertyNames()
                .forEach(key ->
                        assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(dutch.getProperty(key))));
    }

    /** In a sentence with a number in it a single quote would take the rest of the sentence as it stands. */
    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceWithANumberHasALoneQuote(String bundle) throws IOException {
        for (var file : new String[] {bundle + ".properties", bundle + "_en.properties"}) {
            read(file).forEach((key, text) -> {
                if (places(text.toString()) > 0) {
                    assertThat(text.toString().replace("''", ""))
                            .as("%s in %s", key, file)
                            .doesNotContain("'");
                }
            });
        }
    }

    @Test
    void everyKindOfEntryHasANameAndASentence() throws IOException {
        var words = read("console/woorden/zoeken.properties");

        for (var type : EntryType.values()) {
            assertThat(words).containsKeys("soort." + type.code(), "zin." + type.code());
        }
    }

    private static long places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .count();
    }

    private static Properties read(String name) throws IOException {
        var words = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources").resolve(name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
