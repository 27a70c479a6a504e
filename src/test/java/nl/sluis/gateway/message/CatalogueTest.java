package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "x-type": "nl.sluis.proef.bericht.v1",
              "x-scope": "traject",
              "title": "Proef", "description": "Proef.",
              "type": "object", "additionalProperties": false, "required": ["bsn"],
              "properties": {
                "bsn": {"type": "string", "maxLength": 55, "title": "BSN", "description": "BSN.",
                  "x-klasse": "bsn", "x-categorie": "traject", "x-id": "bsn", "x-domein": "receiver"},
                "dag": {"type": "string", "format": "date", "title": "Dag", "description": "Dag.",
                  "x-klasse": "gewoon", "x-categorie": "traject"},
                "lijst": {"type": "array", "maxItems": 3, "title": "Lijst", "description": "Lijst.",
                  "items": {"type": "string", "enum": ["een", "twee"], "title": "Element", "description": "Element.",
                    "x-klasse": "gewoon", "x-categorie": "traject"}}
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void knowsTheFieldsOfEveryTypeInTheFolder() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA);

        // When
        var definition = Catalogue.load(folder)
                .find(new MessageType("nl.sluis.proef.bericht.v1"))
                .orElseThrow();

        // Then
        assertThat(definition.scope()).isEqualTo("traject");
        assertThat(definition.subject().orElseThrow().path()).isEqualTo(new FieldPath("/bsn"));
        assertThat(definition.fields().keySet())
                .extracting(FieldPath::pointer)
                .containsExactly("/bsn", "/dag", "/lijst/*");
        assertThat(definition.fields().values())
                .filteredOn(FieldDefinition::isDate)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '"format": "date", '                 | '"format": "tijd", '                        | '#/properties/dag/format: unknown format ''tijd'''
            '"format": "date", '                 | ''                                          | '#/properties/dag: is a text of any length'
            '"additionalProperties": false, '    | ''                                          | '#: is an open object'
            '"additionalProperties": false, '    | '"additionalProperties": true, '            | '#: is an open object'
            '"x-id": "bsn", '                    | '"x-idd": "bsn", '                          | '#/properties/bsn: unknown keyword ''x-idd''; did you mean ''x-id'''
            '"x-scope": "traject"'               | '"x-scoop": "traject"'                      | '#: unknown keyword ''x-scoop''; did you mean ''x-scope'''
            '"x-id": "bsn", '                    | '"x-id": "naam", '                          | '#/properties/bsn/x-id: an identifier type is one of'
            '"x-domein": "receiver"'             | '"x-domein": "iedereen"'                    | '#/properties/bsn/x-domein: a domain is'
            ', "x-domein": "receiver"'           | ''                                          | '#/properties/bsn: x-id and x-domein stand together'
            '"x-klasse": "bsn", '                | '"x-klasse": "gewoon", '                    | '#/properties/bsn: x-klasse bsn and x-id bsn stand together'
            '"x-klasse": "bsn", '                | ''                                          | '#/properties/bsn: has no x-klasse'
            '"x-categorie": "traject", "x-id"'   | '"x-id"'                                    | '#/properties/bsn: has no x-categorie'
            '"maxItems": 3, '                    | ''                                          | '#/properties/lijst: is a list without maxItems'
            '"required": ["bsn"]'                | '"required": ["bsm"]'                       | '#/required: requires ''bsm'''
            '"title": "Dag", '                   | ''                                          | '#/properties/dag: has no title'
            '"type": "string", "format"'         | '"type": "date", "format"'                  | '#/properties/dag/type: is one of'
            '"type": "string", "format"'         | '"$ref": "#/x", "type": "string", "format"' | '#/properties/dag: unknown keyword ''$ref'''
            'draft/2020-12'                      | 'draft/2019-09'                             | '#/$schema: is https'
            'proef.bericht.v1"'                  | 'proef.ander.v1"'                           | '#/x-type: the file of nl.sluis.proef.ander.v1 is named after it'
            """)
    void refusesAndNamesFileAndPlace(String right, String wrong, String problem) throws IOException {
        // Given
        assertThat(SCHEMA).contains(right);
        write("proef.bericht.v1.schema.json", SCHEMA.replace(right, wrong));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("proef.bericht.v1.schema.json" + problem);
    }

    @Test
    void refusesASecondPerson() throws IOException {
        // Given
        var second = SCHEMA.replace(
                "\"dag\": {",
                "\"partner\": {\"type\": \"string\", \"maxLength\": 55, \"title\": \"P\", \"description\": \"P.\","
                        + "\"x-klasse\": \"bsn\", \"x-categorie\": \"traject\", \"x-id\": \"bsn\", \"x-domein\": \"receiver\"},"
                        + "\"dag\": {");
        write("proef.bericht.v1.schema.json", second);

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("#/properties/partner: is a second BSN beside /bsn");
    }

    @Test
    void refusesAPersonInAList() throws IOException {
        // Given
        var list = SCHEMA.replace(
                "\"title\": \"Element\", \"description\": \"Element.\",\n        \"x-klasse\": \"gewoon\", \"x-categorie\": \"traject\"",
                "\"title\": \"Element\", \"description\": \"Element.\",\"x-klasse\": \"bsn\", \"x-categorie\": \"traject\","
                        + " \"x-id\": \"bsn\", \"x-domein\": \"receiver\"");
        assertThat(list).isNotEqualTo(SCHEMA);
        write("proef.bericht.v1.schema.json", list);

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining("a BSN does not stand in a list");
    }

    @Test
    void refusesTwoFilesForOneType() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA);
        write("nl.sluis.proef.bericht.v1.schema.json", SCHEMA);

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining(
                        "proef.bericht.v1.schema.json#/x-type: nl.sluis.proef.bericht.v1 is already described by"
                                + " nl.sluis.proef.bericht.v1.schema.json");
    }

    @Test
    void refusesAFileThatIsNoJson() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA.replaceFirst(",", ""));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("proef.bericht.v1.schema.json#: not readable as JSON, at line 3");
    }

    @Test
    void refusesAKeyThatStandsTwice() throws IOException {
        // Given
        write(
                "proef.bericht.v1.schema.json",
                SCHEMA.replace("\"title\": \"Dag\",", "\"title\": \"Dag\", \"title\": \"Dag\","));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining("Duplicate field 'title'");
    }

    @Test
    void namesEveryProblemOfEveryFileAtOnce() throws IOException {
        // Given
        write("een.bericht.v1.schema.json", SCHEMA.replace("\"x-klasse\": \"bsn\", ", ""));
        write(
                "proef.bericht.v1.schema.json",
                SCHEMA.replace("\"maxItems\": 3, ", "").replace("\"title\": \"Dag\", ", ""));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("een.bericht.v1.schema.json#/properties/bsn: has no x-klasse")
                .hasMessageContaining("een.bericht.v1.schema.json#/x-type")
                .hasMessageContaining("proef.bericht.v1.schema.json#/properties/lijst: is a list without maxItems")
                .hasMessageContaining("proef.bericht.v1.schema.json#/properties/dag: has no title");
    }

    @Test
    void refusesAFolderWithoutSchemasAndOneThatIsNotThere() {
        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining("there is no *.schema.json");
        assertThatThrownBy(() -> Catalogue.load(folder.resolve("weg"))).hasMessageContaining("is not a folder");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
