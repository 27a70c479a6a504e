package nl.sluis.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/** Whatever is posted as a FHIR Consent: it is a decision of the register, or refused with faults. */
class FhirFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @FuzzTest(maxDuration = "20s")
    void isADecisionOrFaults(byte @NotNull [] body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(new String(body, StandardCharsets.UTF_8)); // other encodings do not come in
        } catch (JsonProcessingException noJson) {
            return; // refused before
        }
        if (tree != null && tree.isObject()) {
            assertThat(FhirReader.read(tree, FhirConsentTest.WORDS)).isNotNull();
        }
    }
}
