package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PersonFaultsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));

    @Test
    void saysWhichSignsItFoundAndNoneOfTheWords() {
        // Given
        var data = JsonNodeFactory.instance.objectNode();
        data.putObject("vraag")
                .put("kenmerk", "V-1")
                .put("onderwerp", "overig")
                .put("vanDiscipline", "werkcoach")
                .put("aanDiscipline", "ggz-team")
                .put("tekst", "Mag mevrouw Vermeulen (999990342) meer werken?");

        // When
        var faults = CATALOGUE
                .find(new MessageType("nl.sluis.vraag.v1"))
                .orElseThrow()
                .faultsOf(data);

        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/vraag/tekst");
            assertThat(fault.code()).isEqualTo("PERSON");
            assertThat(fault.dutch())
                    .contains("een burgerservicenummer", "een naam")
                    .doesNotContain("Vermeulen", "999990342");
            assertThat(fault.english()).contains("a BSN", "a name").doesNotContain("Vermeulen", "999990342");
        });
    }
}
