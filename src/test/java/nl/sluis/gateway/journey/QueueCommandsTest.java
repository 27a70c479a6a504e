package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./sluis queue …} as an operator gives it, about a message that its receiver does not want. */
class QueueCommandsTest {
    private final Gateway gateway = Gateway.shared();
    private final AtomicReference<String> unwanted = new AtomicReference<>("");
    private final BackOffice ggz = gateway.as("ggz-voorbeeld");
    private final String person = Fiction.person();
    private String id;
    private String behind;

    private record Told(int exitCode, String out, String err) {}

    @BeforeEach
    void aMessageIsParkedAndAnotherStandsBehindIt() throws Exception {
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        gateway.receiver().answers(delivery -> isUnwanted(delivery) ? 422 : 204);
        unwanted.set("0");
        id = ggz.send(Fiction.application(person)).json().path("id").asText();
        Wait.until(() -> status(id).equals("geparkeerd"));
        behind = ggz.send(Fiction.application(person)).json().path("id").asText();
    }

    /** The first that arrives, under whatever key. */
    private boolean isUnwanted(Receiver.Got delivery) {
        return unwanted.compareAndSet("0", delivery.idempotencyKey())
                || unwanted.get().equals(delivery.idempotencyKey());
    }

    @AfterEach
    void theReceiverTakesWhatComes() {
        gateway.receiver().answers(delivery -> 204);
        Wait.until(() -> status(behind).equals("afgeleverd"));
    }

    @Test
    void isListedWithoutPersonOrContentAndTriedAgainUnderTheSameKey() throws Exception {
        var list = queue("list", "--parked", "--json");
        assertThat(list.out()).contains(id).doesNotContain(behind, person, "plaats");
        assertThat(queue("list").out()).contains(id, behind, "geparkeerd", "aanvaard");
        assertThat(json(queue("show", id)).path("behind").asInt()).isEqualTo(1);
        var key = unwanted.getAndSet("taken");
        var before = gateway.receiver().got().size();

        assertThat(queue("resend", id).exitCode()).isZero();

        Wait.until(() -> status(behind).equals("afgeleverd"));
        assertThat(status(id)).isEqualTo("afgeleverd");
        var got = gateway.receiver().got();
        assertThat(got.subList(before, got.size()))
                .extracting(Receiver.Got::idempotencyKey)
                .first()
                .isEqualTo(key);
        assertThat(queue("resend", id).err()).contains("no message is parked under this id");
    }

    @Test
    void isDiscardedByTwoPersonsAndTheSenderSeesIt() throws Exception {
        assertThat(queue("discard", id).err()).contains("--reason");
        assertThat(queue("discard", id, "--approve").err()).contains("nobody asked");
        assertThat(queue("discard", id, "--reason", "because").err()).contains("receiver-refuses");
        assertThat(queue("discard", id, "--reason", "receiver-refuses").exitCode())
                .isZero();
        assertThat(queue("discard", id, "--approve").err()).contains("cannot be the second");
        assertThat(queue("discard", id, "--approve", "--as", "privacy-officer-uwv")
                        .err())
                .as("of the receiver, not of the sender")
                .contains("no message is parked under this id");
        assertThat(queue("discard", id, "--approve", "--as", "fg-ggz").err()).contains("not entitled");
        assertThat(queue("resend", id, "--as", "privacy-officer-ggz").err()).contains("not entitled");
        assertThat(status(id)).isEqualTo("geparkeerd");

        assertThat(queue("discard", id, "--approve", "--as", "privacy-officer-ggz")
                        .exitCode())
                .isZero();

        assertThat(status(id)).isEqualTo("vervallen");
        Wait.until(() -> status(behind).equals("afgeleverd"));
    }

    private String status(String message) throws Exception {
        return ggz.get("/v1/berichten/" + message).json().path("status").asText();
    }

    private static JsonNode json(Told told) throws Exception {
        return new JsonMapper().readTree(told.out());
    }

    private Told queue(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("queue"));
        all.addAll(List.of(words));
        all.add("--data-dir=" + gateway.data());
        all.add("--management-port=" + gateway.managementPort());
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Told(exitCode, out.toString(), err.toString());
    }
}
