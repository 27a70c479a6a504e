package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a pseudonym, its sender hears the same, byte for byte: nobody learns why it does not open. */
class OneRefusalTest {
    private final Gateway gateway = Gateway.shared();

    @Test
    void everyPseudonymThatDoesNotOpenGetsTheVerySameAnswer() throws Exception {
        // Given
        var person = Fiction.person();
        var seenByUwv = status("uwv-voorbeeld", person);
        var mine = seenByUwv.at("/betrokkene/bsn").asText();
        var uwv = gateway.as("uwv-voorbeeld");
        assertThat(uwv.send(back(person, seenByUwv, mine)).status())
                .as("the right one")
                .isEqualTo(202);

        // When
        var replies = new LinkedHashMap<String, BackOffice.Reply>();
        for (var wrong : wrong(mine, person).entrySet()) {
            replies.put(wrong.getKey(), uwv.send(back(person, seenByUwv, wrong.getValue())));
        }

        // Then
        var first = replies.values().iterator().next();
        assertThat(first.text()).contains("TOKEN_UNREADABLE").doesNotContain("psn1.", person);
        for (var reply : replies.entrySet()) {
            assertThat(reply.getValue().status()).as(reply.getKey()).isEqualTo(400);
            assertThat(reply.getValue().text()).as(reply.getKey()).isEqualTo(first.text());
            assertThat(reply.getValue().receipt()).as(reply.getKey()).isEmpty();
        }
    }

    private Map<String, String> wrong(String mine, String person) throws Exception {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put(
                "of another holder",
                status("gemeente-voorbeeld", person).at("/betrokkene/bsn").asText());
        wrong.put("of another epoch", changed(mine, token -> token[4]++));
        wrong.put("a flipped bit", changed(mine, token -> token[20] ^= 1));
        wrong.put("a second text of the same bytes", mine.substring(0, 54) + (char) (mine.charAt(54) + 1));
        wrong.put("of another version", changed(mine, token -> token[0] = 2));
        wrong.put("of an unknown person", changed(mine, token -> {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            System.arraycopy(random, 0, token, 5, random.length);
        }));
        assertThat(Base64.getUrlDecoder()
                        .decode(wrong.get("a second text of the same bytes").substring(5)))
                .isEqualTo(Base64.getUrlDecoder().decode(mine.substring(5)));
        return wrong;
    }

    private interface Change {
        void of(byte[] token);
    }

    private static String changed(String text, Change change) {
        var token = Base64.getUrlDecoder().decode(text.substring(5));
        change.of(token);
        return "psn1." + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static ObjectNode back(String person, JsonNode seenByUwv, String token) {
        var back = Fiction.message("10-status-uwv-ggz", person);
        var data = (ObjectNode) back.path("data");
        data.withObject("/betrokkene").put("bsn", token);
        data.withObject("/traject").set("kenmerk", seenByUwv.at("/traject/kenmerk"));
        return back;
    }

    /** What this receiver got of a status about this person. */
    private JsonNode status(String receiver, String person) throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        var consent = Fiction.consent(person);
        consent.putObject("ontvanger").put("rol", receiver.startsWith("uwv") ? "uwv" : "gemeente");
        consent.putArray("categorieen").add("traject").add("financiering");
        assertThat(ggz.post("/v1/toestemmingen", "application/json", consent).status())
                .isEqualTo(202);
        var event = Fiction.message("09-status-ggz-uwv", person);
        if (!receiver.startsWith("uwv")) {
            event.put("ontvanger", "urn:nld:oin:00000099000000003000");
        }
        var before = gateway.receiver().gotBy(receiver).size();
        var reply = ggz.send(event);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        Wait.until(() -> gateway.receiver().gotBy(receiver).size() > before);
        return gateway.receiver().gotBy(receiver).getLast().data();
    }
}
