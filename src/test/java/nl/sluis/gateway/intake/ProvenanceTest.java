package nl.sluis.gateway.intake;

import static nl.sluis.gateway.intake.RunningExchange.GGZ;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.sluis.gateway.intake.ActivityDesk.Subject;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.ResponsibleUser;
import nl.sluis.gateway.message.TraceParent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who answers for a message and in which trace it was sent; and who may ask for a processing log. */
class ProvenanceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static RunningExchange exchange;

    @BeforeAll
    static void start() {
        exchange = new RunningExchange();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @BeforeEach
    void reset() {
        exchange.rest.reset();
    }

    @Test
    void theUserAndTheTraceOfTheSenderComeWithTheMessageAndDoNotPrint() {
        var event = Events.valid();
        event.put("gebruiker", "j.devries@ggz-voorbeeld");

        var response = send(
                exchange.to("/v1/berichten").header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"),
                event.toString());

        assertThat(response.statusCode()).isEqualTo(202);
        var provenance = exchange.rest.passed.getFirst().envelope().provenance();
        assertThat(provenance.user()).isEqualTo(ResponsibleUser.of("j.devries@ggz-voorbeeld"));
        assertThat(provenance.trace()).isEqualTo(new TraceParent(TRACE, "00f067aa0ba902b7"));
        assertThat(provenance.arrived()).isNotNull();
        assertThat(exchange.rest.passed.getFirst().toString()).doesNotContain("devries", TRACE);
    }

    @Test
    void aUserThatMayBeABsnIsRefused() {
        var event = Events.valid();
        event.put("gebruiker", "u999990342@ggz");

        assertThat(send(exchange.to("/v1/berichten"), event.toString()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jan de Vries", "a@b@c", "@org", "999990342", "p999990342", "x\u00e9"})
    void aUserOfAnotherFormIsRefusedAndNotQuoted(String user) {
        var event = Events.valid();
        event.put("gebruiker", user);

        var response = send(exchange.to("/v1/berichten"), event.toString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/gebruiker", "FORMAT");
        if (user.length() > 4) {
            assertThat(response.body()).doesNotContain(user);
        }
        assertThat(exchange.rest.passed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-00f067aa0ba902b7",
                "ff-" + TRACE + "-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void aTraceThatCannotBeReadIsNone(String header) {
        var response = send(
                exchange.to("/v1/berichten").header("traceparent", header),
                Events.valid().toString());

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(exchange.rest.passed.getFirst().envelope().provenance().trace())
                .isNull();
    }

    @Test
    void aProcessingLogIsAskedByWhatTheStandardNames() throws Exception {
        var response = ask("{\"dpl.core.data_subject_id\":\"999990342\",\"startTime\":\"2026-11-01T00:00:00Z\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper().readTree(response.body()).path("processingActivities"))
                .hasSize(1);
        var question = exchange.rest.questions.getFirst();
        assertThat(question.subject()).contains(new Subject.ByBsn(Bsn.of("999990342")));
        assertThat(question.toString()).doesNotContain("999990342");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"startTime\":\"2026-11-01T00:00:00Z\"}",
                "{\"traceId\":\"nee\"}",
                "{\"traceId\":7}",
                "{\"dpl.core.data_subject_id\":\"123456789\"}",
                "{\"dpl.core.data_subject_id\":\"psn1.x\",\"dpl.core.data_subject_id_type\":\"BSN\"}",
                "{\"traceId\":\"ef4e77b9-b03b-585f-b613-5fcf8d8555fb\",\"endTime\":\"gisteren\"}",
                "{\"traceId\":\"ef4e77b9-b03b-585f-b613-5fcf8d8555fb\",\"bsn\":\"999990342\"}"
            })
    void anyOtherQuestionToTheProcessingLogIsRefusedAndNothingIsAsked(String question) {
        var response = ask(question);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).doesNotContain("123456789", "999990342", "psn1.x");
        assertThat(exchange.rest.questions).isEmpty();
    }

    @Test
    void aQuestionThatIsTooWideIsRefusedWhole() {
        var response =
                ask("{\"traceId\":\"ef4e77b9-b03b-585f-b613-5fcf8d8555fb\",\"endTime\":\"1970-01-01T00:00:00Z\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("TOO_WIDE");
    }

    private static HttpResponse<String> ask(String question) {
        return exchange.send(
                GGZ,
                exchange.to("/processing-activities")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(question)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String event) {
        return exchange.send(
                GGZ,
                request.header("Content-Type", "application/cloudevents+json").POST(BodyPublishers.ofString(event)));
    }
}
