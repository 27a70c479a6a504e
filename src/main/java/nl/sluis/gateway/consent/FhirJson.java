package nl.sluis.gateway.consent;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;

/**
 * FHIR R4 as JSON, by HAPI, strictly. The model is made when the first resource comes and not at the start, which it would
 * delay by more than a second.
 */
final class FhirJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FhirJson() {}

    private static final class Model {
        static final FhirContext R4 = strict();

        private static FhirContext strict() {
            var context = FhirContext.forR4();
            context.setParserErrorHandler(new StrictErrorHandler());
            return context;
        }
    }

    /** Empty when HAPI does not take it for a Consent; why is not told, since it quotes what it read. */
    static Optional<Consent> consent(JsonNode body) {
        try {
            return Optional.of(Model.R4.newJsonParser().parseResource(Consent.class, body.toString()));
        } catch (DataFormatException broken) {
            return Optional.empty();
        }
    }

    static JsonNode write(Resource resource) {
        try {
            return JSON.readTree(Model.R4.newJsonParser().encodeResourceToString(resource));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("HAPI wrote what is not JSON", broken);
        }
    }
}
