package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

/** What is kept about a person, asked of a whole gateway by those who may and those who may not see it. */
class LookedUpTest {
    private final Gateway gateway = Gateway.shared();

    @Test
    void theHolderSeesWhatItRecordedAndTheReceiverOnlyThatThereIsConsent() throws Exception {
        // Given
        var person = Fiction.person();
        var recorded =
                gateway.as("ggz-voorbeeld").post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(202);

        // When
        var holder = found("ggz-voorbeeld", person);
        var receiver = found("uwv-voorbeeld", person);

        // Then
        assertThat(holder.findValuesAsText("besluit")).containsExactly("toestemming");
        assertThat(holder.get(0).has("bewijs")).isTrue();
        assertThat(receiver.findValuesAsText("besluit")).containsExactly("toestemming");
        assertThat(receiver.get(0).has("bewijs")).isFalse();
        assertThat(holder.toString() + receiver).doesNotContain(person);
    }

    @Test
    void somebodyUnknownIsTheSameAnswerWithNothingInIt() throws Exception {
        assertThat(found("ggz-voorbeeld", Fiction.person())).isEmpty();
    }

    private JsonNode found(String party, String bsn) throws Exception {
        var question = JsonNodeFactory.instance.objectNode();
        question.putObject("betrokkene").put("bsn", bsn);
        var reply = gateway.as(party).post("/v1/toestemmingen/zoek", "application/json", question);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().path("versies");
    }
}
