package nl.sluis.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms and templates are what Camel's own tools know: by the schema that Kaoto and camel-jbang read them with. */
class CamelToolingTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void everyRouteFileFitsTheSchemaOfCamelsYaml() throws IOException {
        // Given
        var schema = schema();

        // When
        var problems = new ArrayList<String>();
        for (var file : files()) {
            schema.validate(YAML.readTree(file.toFile())).forEach(one -> problems.add(file + ": " + one));
        }

        // Then
        assertThat(problems).isEmpty();
    }

    @Test
    void theSchemaWouldHaveSaidSo() throws IOException {
        var misspelt =
                YAML.readTree("- templatedRoute: {routeTemplateRef: exchange, routeID: AM13.x, description: no}");

        assertThat(schema().validate(misspelt)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyFormTellsInOneSentenceWhatItIsFor() throws IOException {
        var forms = files().stream()
                .filter(file -> !file.toString().contains("_shared"))
                .toList();

        assertThat(forms).hasSizeGreaterThan(190).allSatisfy(file -> assertThat(sentence(file))
                .as(file.toString())
                .matches("[A-Z][^.]{20,180}\\."));
    }

    private static String sentence(Path file) throws IOException {
        for (var parameter : YAML.readTree(file.toFile()).at("/0/templatedRoute/parameters")) {
            if (parameter.path("name").asText().equals("description")) {
                return parameter.path("value").asText();
            }
        }
        return "";
    }

    private static Schema schema() throws IOException {
        try (var in = CamelToolingTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return SchemaRegistry.withDialect(Dialects.getDraft4()).getSchema(YAML.readTree(in));
        }
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(Path.of("routes"))) {
            return all.filter(file -> file.toString().endsWith(".camel.yaml")).toList();
        }
    }
}
