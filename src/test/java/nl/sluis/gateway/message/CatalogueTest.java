package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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
                  "x-klasse": "gewoon", "x-categorie": "traject"}, "lijst": {"type": "array", "maxItems": 3, "title": "Lijst", "description": "Lijst.",
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
            '"x-klasse": "gewoon", "x-categorie": "traject"}, "l' | '"x-klasse": "geheim", "x-categorie": "traject"}, "l' | '#/properties/dag/x-klasse: x-klasse is one of [bsn, direct-identificerend'
            '"x-klasse": "gewoon", "x-categorie": "traject"}, "l' | '"x-categorie": "traject"}, "l' | '#/properties/dag: has no x-klasse'
            '"x-klasse": "gewoon", "x-categorie": "traject"}, "l' | '"x-klasse": "gewoon", "x-categorie": "trajekt"}, "l' | '#/properties/dag/x-categorie: unknown category ''trajekt''; did you mean ''traject'''
            ', "description": "Dag."'            | ''                                          | '#/properties/dag: has no description'
            '"title": "Proef", '                 | ''                                          | '#: has no title'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, '                          | '#/properties/lijst/items: is an open text'
            '"enum": ["een", "twee"], '          | '"enum": [], '                              | '#/properties/lijst/items/enum: is a list of codes, and there is none'
            '"enum": ["een", "twee"], '          | '"enum": ["een", "een"], '                  | '#/properties/lijst/items/enum: holds a code twice'
            '"enum": ["een", "twee"], '          | '"enum": ["een", "Een zin."], '             | '#/properties/lijst/items/enum/1: is no code'
            '"enum": ["een", "twee"], '          | '"enum": ["een", 2], '                      | '#/properties/lijst/items/enum/1: is no code'
            '"enum": ["een", "twee"], '          | '"const": "Een zin.", '                     | '#/properties/lijst/items/const: is no code'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "pattern": "[a-z]+", '     | '#/properties/lijst/items/pattern: does not hold the whole text'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "pattern": "^.*$", '       | '#/properties/lijst/items/pattern: lets a sentence pass'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "pattern": "^[a-z ]+$", '  | '#/properties/lijst/items/pattern: lets a sentence pass'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "pattern": "^[a-z$", '     | '#/properties/lijst/items/pattern: is no regular expression'
            '"enum": ["een", "twee"], '          | '"enum": ["een"], "x-tekst": "naam", '      | '#/properties/lijst/items: is closed in more than one way: enum and x-tekst'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "x-tekst": "reden", '      | '#/properties/lijst/items/x-tekst: x-tekst is one of [naam, toelichting, over-niemand]'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "x-tekst": "toelichting", ' | '#/properties/lijst/items: anything may stand in a toelichting, so its x-klasse is bijzonder'
            '"enum": ["een", "twee"], '          | '"maxLength": 9, "x-tekst": "over-niemand", ' | '#/properties/lijst/items: is a text about nobody in a message about somebody'
            '"type": "string", "enum": ["een", "twee"]' | '"type": "integer", "x-tekst": "naam"' | '#/properties/lijst/items: x-tekst is for a string'
            '"type": "array", '                  | '"type": "array", "prefixItems": [], '      | '#/properties/lijst: unknown keyword ''prefixItems'''
            '"required": ["bsn"]'                | '"required": ["dag"]'                       | '#/properties/bsn: is not required, with all that it stands in'
            """)
    void refusesAndNamesFileAndPlace(String right, String wrong, String problem) throws IOException {
        // Given
        assertThat(SCHEMA).contains(right);
        write("proef.bericht.v1.schema.json", SCHEMA.replace(right, wrong));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageFindingMatch("proef.bericht.v1.schema.json:\\d+: " + Pattern.quote(problem));
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
    void refusesAPersonWithoutABsnBesideThePersonWhoHasOne() throws IOException {
        // Given
        var partner = """
                "partner": {"type": "object", "title": "P", "description": "P.", %s"additionalProperties": false, "properties": {
                  "naam": {"type": "string", "maxLength": 9, "x-tekst": "naam", "title": "N", "description": "N.",
                    "x-klasse": "direct-identificerend", "x-categorie": "contact"}}},
                "dag": {""";

        // When // Then
        write("proef.bericht.v1.schema.json", SCHEMA.replace("\"dag\": {", partner.formatted("")));
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("#/properties/partner/properties/naam: points at a second person");

        // When // Then
        write(
                "proef.bericht.v1.schema.json",
                SCHEMA.replace("\"dag\": {", partner.formatted("\"x-persoon\": \"partner\", ")));
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("#/properties/partner/x-persoon: x-persoon is medewerker");
    }

    @Test
    void takesTheNameOfSomebodyAtWorkWhomTheMessageIsNotAbout() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA.replace("\"dag\": {", """
                "begeleider": {"type": "object", "title": "B", "description": "B.", "x-persoon": "medewerker",
                  "additionalProperties": false, "properties": {
                    "naam": {"type": "string", "maxLength": 9, "x-tekst": "naam", "title": "N", "description": "N.",
                      "x-klasse": "direct-identificerend", "x-categorie": "contact"}}},
                "dag": {"""));

        // When // Then
        assertThat(Catalogue.load(folder).all()).hasSize(1);
    }

    @Test
    void refusesABsnInAnObjectThatAMessageCouldLeaveOut() throws IOException {
        // Given
        var bsn = SCHEMA.substring(SCHEMA.indexOf("\"bsn\": {"), SCHEMA.indexOf("\"dag\": {"));
        var inside = "\"betrokkene\": {\"type\": \"object\", \"title\": \"B\", \"description\": \"B.\","
                + " \"additionalProperties\": false, \"required\": [\"bsn\"], \"properties\": {"
                + bsn.strip().replaceAll(",$", "") + "}},";
        write(
                "proef.bericht.v1.schema.json",
                SCHEMA.replace(
                                "\"additionalProperties\": false, \"required\": [\"bsn\"],",
                                "\"additionalProperties\": false,")
                        .replace(bsn, inside));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining(
                        "#/properties/betrokkene/properties/bsn: is not required, with all that it stands in");
    }

    @Test
    void refusesAMessageAboutNobodyThatHoldsSomethingAboutSomebody() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", aboutNobody());
        assertThat(Catalogue.load(folder).all()).hasSize(1);

        // When
        write(
                "proef.bericht.v1.schema.json",
                aboutNobody().replaceFirst("\"x-klasse\": \"gewoon\"", "\"x-klasse\": \"quasi-identificerend\""));

        // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining(
                        "#/properties/dag: is of x-klasse quasi-identificerend in a message that has no BSN");
    }

    @Test
    void refusesATypeOfTheCaseWithoutTheReferenceByWhichItIsFollowed() throws IOException {
        // Given
        write("traject.proef.v1.schema.json", SCHEMA.replace("nl.sluis.proef.bericht", "nl.sluis.traject.proef"));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageFindingMatch(
                        "traject.proef.v1.schema.json:\\d+: #/properties/traject/properties/kenmerk: every type of"
                                + " nl.sluis.traject.* has it");
    }

    @Test
    void knowsTwoVersionsOfATypeSideBySide() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA);
        write(
                "proef.bericht.v2.schema.json",
                SCHEMA.replace("bericht.v1", "bericht.v2")
                        .replace("\"required\": [\"bsn\"]", "\"required\": [\"bsn\", \"dag\"]"));

        // When
        var catalogue = Catalogue.load(folder);

        // Then
        var withoutDay = new JsonMapper().createObjectNode().put("bsn", "999990342");
        assertThat(definition(catalogue, "nl.sluis.proef.bericht.v1").faultsOf(withoutDay))
                .isEmpty();
        assertThat(definition(catalogue, "nl.sluis.proef.bericht.v2").faultsOf(withoutDay))
                .extracting(Fault::code)
                .containsExactly("REQUIRED");
    }

    @Test
    void refusesTwoFilesForOneType() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA);
        write("nl.sluis.proef.bericht.v1.schema.json", SCHEMA);

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageFindingMatch(
                        "proef.bericht.v1.schema.json:\\d+: #/x-type: nl.sluis.proef.bericht.v1 is already described by"
                                + " nl.sluis.proef.bericht.v1.schema.json");
    }

    @Test
    void refusesAFileThatIsNoJson() throws IOException {
        // Given
        write("proef.bericht.v1.schema.json", SCHEMA.replaceFirst(",", ""));

        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder))
                .hasMessageContaining("proef.bericht.v1.schema.json:3: not readable as JSON");
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
                .hasMessageFindingMatch("een.bericht.v1.schema.json:\\d+: #/properties/bsn: has no x-klasse")
                .hasMessageFindingMatch("een.bericht.v1.schema.json:\\d+: #/x-type")
                .hasMessageFindingMatch(
                        "proef.bericht.v1.schema.json:\\d+: #/properties/lijst: is a list without maxItems")
                .hasMessageFindingMatch("proef.bericht.v1.schema.json:\\d+: #/properties/dag: has no title");
    }

    @Test
    void refusesAFolderWithoutSchemasAndOneThatIsNotThere() {
        // When // Then
        assertThatThrownBy(() -> Catalogue.load(folder)).hasMessageContaining("there is no *.schema.json");
        assertThatThrownBy(() -> Catalogue.load(folder.resolve("weg"))).hasMessageContaining("is not a folder");
    }

    private static String aboutNobody() {
        return SCHEMA.replace(SCHEMA.substring(SCHEMA.indexOf("\"bsn\": {"), SCHEMA.indexOf("\"dag\": {")), "")
                .replace(", \"required\": [\"bsn\"]", "");
    }

    private static MessageDefinition definition(Catalogue catalogue, String type) {
        return catalogue.find(new MessageType(type)).orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
