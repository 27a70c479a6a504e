package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The thread of a case: what the provider sends as its own comes back to it as its own, and to nobody else. */
class ThereAndBackTest {
    private static Gateway gateway;

    @BeforeAll
    static void opens() {
        gateway = Gateway.shared();
    }

    @Test
    void theProviderSeesItsOwnPersonAndReferenceAgain() throws Exception {
        // Given
        var person = Fiction.person();
        var seenByUwv = statusToUwv(person);

        // When
        var uwv = gateway.as("uwv-voorbeeld");
        var back = statusBack(person, seenByUwv);
        var trial = Trial.of(gateway, uwv, back);
        var before = gateway.receiver().gotBy("ggz-voorbeeld").size();
        var reply = uwv.send(back);

        // Then
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        Wait.until(() -> gateway.receiver().gotBy("ggz-voorbeeld").size() > before);
        trial.foretold(gateway.receiver().gotBy("ggz-voorbeeld").getLast().event());
        assertThat(trial.reply().text()).doesNotContain(person, "IPS-2026-0042");
        var seen = gateway.receiver().gotBy("ggz-voorbeeld").getLast().data();
        assertThat(seen.at("/betrokkene/bsn").asText()).isEqualTo(person);
        assertThat(seen.at("/traject/kenmerk").asText()).isEqualTo("IPS-2026-0042");
    }

    @Test
    void aTokenOfUwvDoesNotOpenForAnotherParty() throws Exception {
        // Given
        var person = Fiction.person();
        var seenByUwv = statusToUwv(person);

        // When the provider sends the token that UWV holds as if it were its own
        var stolen = Fiction.message("09-status-ggz-uwv", person);
        ((ObjectNode) stolen.path("data").path("betrokkene")).set("bsn", seenByUwv.at("/betrokkene/bsn"));
        var reply = gateway.as("ggz-voorbeeld").send(stolen);

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("TOKEN_UNREADABLE").doesNotContain("psn1.");
    }

    @Test
    void whatThePersonDecidedIsToldOnlyAsMissingConsentToAPartyThatDoesNotHoldIt() throws Exception {
        // Given
        var person = Fiction.person();
        var seenByUwv = statusToUwv(person);
        var restriction = Fiction.consent(person);
        restriction.put("besluit", "beperking").put("houder", "urn:nld:oin:00000099000000002000");
        restriction.remove(List.of("ontvanger", "doel", "scope", "categorieen"));
        var uwv = gateway.as("uwv-voorbeeld");
        var recorded = uwv.post("/v1/toestemmingen", "application/json", restriction);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(202);

        // When
        var back = statusBack(person, seenByUwv);
        var trial = Trial.of(gateway, uwv, back);
        var reply = uwv.send(back);

        // Then
        trial.agreesWith(reply);
        assertThat(trial.reply().text()).doesNotContain("beperk").doesNotContain(person);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().at("/redenen/0/code").asText()).isEqualTo("CONSENT_MISSING");
        assertThat(reply.json().path("redenen")).hasSize(1);
    }

    @Test
    void theSameTokenReachesUwvEachTime() throws Exception {
        var person = Fiction.person();
        assertThat(statusToUwv(person).at("/betrokkene/bsn"))
                .isEqualTo(statusToUwv(person).at("/betrokkene/bsn"));
    }

    private static ObjectNode statusBack(String person, JsonNode seenByUwv) {
        var back = Fiction.message("10-status-uwv-ggz", person);
        var data = (ObjectNode) back.path("data");
        data.withObject("/betrokkene").set("bsn", seenByUwv.at("/betrokkene/bsn"));
        data.withObject("/traject").set("kenmerk", seenByUwv.at("/traject/kenmerk"));
        return back;
    }

    private static JsonNode statusToUwv(String person) throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var before = gateway.receiver().gotBy("uwv-voorbeeld").size();
        var reply = ggz.send(Fiction.message("09-status-ggz-uwv", person));
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() > before);
        return gateway.receiver().gotBy("uwv-voorbeeld").getLast().data();
    }
}
