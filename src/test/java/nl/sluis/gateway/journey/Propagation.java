package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.journey.BackOffice.Reply;

/** What tests of notices do alike: somebody gets a status about a person, and a notice is followed until it is done. */
final class Propagation {
    private final Gateway gateway;

    private Propagation(Gateway gateway) {
        this.gateway = gateway;
    }

    /** On one gateway for all of them, whose routes lead to UWV and two gemeenten; stopped with this JVM. */
    static Propagation onSharedGateway() {
        return new Propagation(Shared.GATEWAY);
    }

    private static final class Shared {
        static final Gateway GATEWAY = start();

        private static Gateway start() {
            try {
                return Gateway.start(Overlay.routes("notices"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Gateway gateway() {
        return gateway;
    }

    BackOffice ggz() {
        return gateway.as("ggz-voorbeeld");
    }

    void consent(String person, String receiver) throws Exception {
        var consent = Fiction.consent(person);
        consent.putObject("ontvanger").put("oin", receiver);
        var reply = ggz().post("/v1/toestemmingen", "application/json", consent);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    }

    ObjectNode status(String person, String receiver) {
        var status = Fiction.message("09-status-ggz-uwv", person);
        status.put("ontvanger", receiver);
        return status;
    }

    void deliver(JsonNode message) throws Exception {
        var reply = ggz().send(message);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        var path = "/v1/berichten/" + reply.json().path("id").asText();
        Wait.until(() -> ggz().get(path).json().path("status").asText().equals("afgeleverd"));
    }

    /** Follows it until nothing changes any more. */
    JsonNode done(BackOffice office, Reply reply) throws IOException, InterruptedException {
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        var path = "/v1/propagaties/" + reply.json().path("id").asText();
        Wait.until(() -> office.get(path).json().path("status").asText().equals("klaar"));
        return office.get(path).json();
    }

    void awaitStates(Reply reply, String... states) {
        var path = "/v1/propagaties/" + reply.json().path("id").asText();
        Wait.until(() -> states(ggz().get(path).json()).equals(Set.of(states)));
    }

    /** Receiver and status of each, and the codes of the reasons. */
    static Set<String> states(JsonNode view) {
        return StreamSupport.stream(view.path("ontvangers").spliterator(), false)
                .map(one -> one.path("ontvanger").asText() + " "
                        + one.path("status").asText()
                        + StreamSupport.stream(one.path("redenen").spliterator(), false)
                                .map(reason -> " " + reason.path("code").asText())
                                .collect(Collectors.joining()))
                .collect(Collectors.toSet());
    }
}
