package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CataloguePageTest {
    private static final Path SCHEMAS = Path.of("config", "messages");
    private static final String PAGE = CataloguePage.of(SCHEMAS);

    @Test
    void theCommittedPageIsWhatTheSchemasSay() throws IOException {
        assertThat(PAGE)
                .as(
                        "docs/berichten.md is not what the schemas say; make it anew: ./sluis catalogue > docs/berichten.md")
                .isEqualTo(Files.readString(Path.of("docs", "berichten.md")));
    }

    @Test
    void tellsEveryFieldOfEveryType() {
        var rows = PAGE.lines().filter(line -> line.startsWith("| `/")).toList();
        var fields = Catalogue.load(SCHEMAS).all().stream()
                .mapToInt(definition -> definition.fields().size())
                .sum();

        assertThat(rows).hasSize(fields).allSatisfy(row -> assertThat(row.split("(?<!\\\\)\\|"))
                .as(row)
                .hasSize(7)
                .allSatisfy(cell -> assertThat(cell).isNotEqualTo("  ")));
    }

    @Test
    void tellsOfAFieldWhetherItMustBeThereWhatItIsAndWhichValuesItTakes() {
        assertThat(rows("/contactmomenten/*/frequentie"))
                .containsExactly(
                        "| `/contactmomenten/*/frequentie` | in elk van `contactmomenten` | Frequentie. Hoe vaak. |"
                                + " `eenmalig`, `wekelijks`, `tweewekelijks`, `maandelijks`, `per-kwartaal` | gewoon | afstemming |");
        assertThat(rows("/traject/doelen/*").getFirst())
                .contains("| ja | Doelen. Wat de kandidaat", "(1 tot en met 5 keer)");
        assertThat(rows("/contactpersoon/naam").getFirst()).contains("| als er `contactpersoon` is |");
        assertThat(rows("/vraag/tekst").getFirst())
                .contains("| nee |", "nagekeken op personen, ten hoogste 500 tekens");
        assertThat(rows("/verwijzing/opVerzoekVanBetrokkene").getFirst()).contains("altijd `ja`");
        assertThat(rows("/betrokkene/bsn").getFirst()).contains("BSN, of een pseudoniem per ontvanger", "| bsn |");
    }

    private static List<String> rows(String path) {
        return PAGE.lines()
                .filter(line -> line.startsWith("| `" + path + "` |"))
                .toList();
    }
}
