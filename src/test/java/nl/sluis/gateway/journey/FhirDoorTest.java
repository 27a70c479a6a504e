package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A consent as FHIR through the real door, and what a message meets then. */
class FhirDoorTest {
    private static final String FHIR = "application/fhir+json";
    private final Gateway gateway = Gateway.shared();
    private final BackOffice ggz = gateway.as("ggz-voorbeeld");

    @Test
    void aConsentInFhirLetsAMessagePass() throws Exception {
        var person = Fiction.person();
        var recorded = ggz.post("/v1/toestemmingen", FHIR, consent(person));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(202);
        assertThat(recorded.receipt()).startsWith("rcpt1.");
        assertThat(ggz.send(Fiction.application(person)).status()).isEqualTo(202);
    }

    @Test
    void whatItExceptsDoesNotPass() throws Exception {
        var person = Fiction.person();
        var consent = consent(person);
        var exception =
                ((ObjectNode) consent.get("provision")).putArray("provision").addObject();
        exception.put("type", "deny");
        var actor = exception.putArray("actor").addObject();
        actor.set("role", consent.at("/provision/actor/0/role").deepCopy());
        actor.putObject("reference")
                .putObject("identifier")
                .put("system", "urn:ietf:rfc:3986")
                .put("value", "urn:nld:oin:00000099000000002000");
        assertThat(ggz.post("/v1/toestemmingen", FHIR, consent).status()).isEqualTo(202);
        assertThat(ggz.send(Fiction.application(person)).status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPathAndWithoutItsValue() throws Exception {
        var consent = consent(Fiction.person());
        ((ObjectNode) consent.at("/provision/period")).put("end", "zodra het klaar is");
        var refused = ggz.post("/v1/toestemmingen", FHIR, consent);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/fouten/0/pad").asText()).isEqualTo("Consent.provision.period.end");
        assertThat(refused.text()).doesNotContain("zodra");
    }

    private static ObjectNode consent(String person) throws Exception {
        try (var file = FhirDoorTest.class.getResourceAsStream("/fhir/basic.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("999990342", person)
                    .replace("2026-11-01", "2020-11-01");
            return (ObjectNode) new ObjectMapper().readTree(text);
        }
    }
}
