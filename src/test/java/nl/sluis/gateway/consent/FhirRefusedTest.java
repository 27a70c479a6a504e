package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.FhirConsentTest.decisions;
import static nl.sluis.gateway.consent.FhirConsentTest.faults;
import static nl.sluis.gateway.consent.FhirConsentTest.json;
import static nl.sluis.gateway.consent.FhirConsentTest.put;
import static nl.sluis.gateway.consent.FhirConsentTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Consent may say about its evidence and its category, and how long its texts are. */
class FhirRefusedTest {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"extension\":[{\"url\":\"urn:x\",\"valueCode\":\"unknown\"}]}          | extension[0] EXTENSION",
                "{\"extension\":[{\"url\":\"" + ABSENT + "\",\"valueCode\":\"masked\"}]}  | extension[0] EXTENSION",
                "{\"type\":\"DocumentReference\"}                                         | identifier REQUIRED",
            })
    void thatThereIsNoEvidenceIsSaidInOneWay(String source, String fault) throws Exception {
        var no = json("dissent");
        put(no, "/sourceReference", source);
        assertThat(faults(no)).containsExactly("Consent.sourceReference." + fault);
    }

    @Test
    void evidenceIsThereOrIsSaidToBeAbsentAndNotBoth() throws Exception {
        var consent = json("basic");
        put(consent, "/sourceReference/extension", "[{\"url\":\"" + ABSENT + "\",\"valueCode\":\"unknown\"}]");
        assertThat(faults(consent)).containsExactly("Consent.sourceReference.extension[0] EXTENSION");
    }

    @Test
    void evidenceInAnotherSystemIsRefused() throws Exception {
        var consent = json("basic");
        put(consent, "/sourceReference/identifier/system", "\"urn:x\"");
        assertThat(faults(consent)).containsExactly("Consent.sourceReference.identifier.system SYSTEM");
    }

    @Test
    void aCategoryOfOneKindStandsThereOnce() throws Exception {
        var consent = json("basic");
        ((ArrayNode) consent.get("category")).add(consent.at("/category/0").deepCopy());
        assertThat(faults(consent)).containsExactly("Consent.category[1].coding[0] TWICE");
    }

    @Test
    void whatIsMissingForTwoExceptionsIsToldOnce() throws Exception {
        var consent = json("deny-with-exception");
        var second = consent.at("/provision/provision/0").deepCopy();
        put(second, "/actor/0/reference/identifier/value", "\"uwv\"");
        ((ArrayNode) consent.at("/provision/provision")).add(second);
        put(consent, "/sourceReference", "{\"extension\":[{\"url\":\"" + ABSENT + "\",\"valueCode\":\"unknown\"}]}");
        assertThat(faults(consent)).containsExactly("Consent.sourceReference.identifier REQUIRED");
    }

    @Test
    void aTextWhereAnObjectBelongsIsRefused() throws Exception {
        var consent = json("basic");
        put(consent, "/scope", "\"patient-privacy\"");
        assertThat(faults(consent)).containsExactly("Consent.scope NOT_AN_OBJECT");
    }

    @Test
    void aTextHasAtMostTwoHundredCharacters() throws Exception {
        var consent = json("basic");
        put(consent, "/provision/class/0/display", "\"" + "x".repeat(200) + "\"");
        assertThat(decisions(read(consent))).hasSize(1);
        put(consent, "/provision/class/0/display", "\"" + "x".repeat(201) + "\"");
        assertThat(faults(consent)).containsExactly("Consent.provision.class[0].display NOT_A_TEXT");
    }
}
