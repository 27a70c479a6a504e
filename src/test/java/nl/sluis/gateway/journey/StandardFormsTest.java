package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.message.EntryId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One exchange on a whole gateway in the forms of standards, side by side, for its sender, its receiver and an operator. */
class StandardFormsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String USER = "j.devries@ggz-voorbeeld";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String GGZ = "00000099000000001000";

    @TempDir
    private static Path folder;

    private static final Gateway gateway = Gateway.shared();
    private static final String person = Fiction.person();
    private static String accepted;
    private static String delivered;
    private static String deliveryTrace;
    private static String left;

    @BeforeAll
    static void exchange() throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var before = gateway.receiver().got().size();
        var event = Fiction.application(person);
        event.put("gebruiker", USER);
        var reply = ggz.send(event, Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        accepted = reply.json().path("id").asText();
        Wait.until(() -> ggz.get("/v1/berichten/" + accepted)
                .json()
                .path("status")
                .asText()
                .equals("afgeleverd"));
        var got = gateway.receiver().got().get(before);
        deliveryTrace = got.idempotencyKey().replace("-", "");
        left = got.raw() + got.headers();
        delivered = ofTheDelivery().id().toString();
    }

    private static OpenedEntry ofTheDelivery() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return gateway.bean(LogEntries.class).newest(window, 5_000).stream()
                .filter(entry -> entry.leaf().type() == EntryType.DELIVERED)
                .filter(entry -> entry.about().equals(java.util.Optional.of(new EntryId(UUID.fromString(accepted)))))
                .findFirst()
                .orElseThrow();
    }

    private record Said(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }
    }

    private static Said audit(String officer, String... words) {
        var all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        all.addAll(List.of(
                "--as=" + officer, "--data-dir=" + gateway.data(), "--management-port=" + gateway.managementPort()));
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }

    private static Said show(String officer, String entry, String form) {
        return audit(officer, "show", entry, "--form=" + form);
    }

    @Test
    void whatLeavesHoldsNeitherTheUserNorTheTraceOfTheSender() {
        assertThat(left).contains("Traceparent").doesNotContain(USER, "devries", "gebruiker", TRACE);
    }

    @Test
    void itsSenderSeesItInEachForm() throws Exception {
        var ldv = show("privacy-officer-ggz", accepted, "ldv").json();
        assertThat(ldv.path("traceId").asText().replace("-", "")).isEqualTo(TRACE);
        assertThat(ldv.path("parentSpanId").asText()).isEqualTo("00f067aa0ba902b7");
        var nen = show("privacy-officer-ggz", accepted, "nen7513").json();
        assertThat(nen.at("/gebeurtenis/controles").asText()).isEqualTo("TFTF");
        assertThat(nen.at("/gebruikers/0/verantwoordelijkeGebruikerId").asText())
                .isEqualTo(USER);
        assertThat(nen.at("/objecten/0/toestemmingsprofiel").asText()).startsWith(GGZ + "#1@");
        var event = show("privacy-officer-ggz", accepted, "auditevent").json();
        assertThat(event.at("/subtype/0/code").asText()).isEqualTo("AuthZ-Consent");
        var adl = show("fg-ggz", accepted, "adl").json();
        assertThat(adl.at("/response/decision").asBoolean()).isTrue();
        assertThat(adl.at("/information/consentRecords/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void theDeliveryNamesTheConsentItLeftOn() throws Exception {
        var body = ((EntryBody.Opened) ofTheDelivery().body()).content();
        assertThat(body.at("/consent/0/version").asInt()).isEqualTo(1);
        var recorded = gateway.bean(LogEntries.class)
                .find(new EntryId(UUID.fromString(body.at("/consent/0/entry").asText())))
                .orElseThrow();
        assertThat(recorded.leaf().type()).isEqualTo(EntryType.CONSENT_CHANGED);

        var event = show("privacy-officer-ggz", delivered, "auditevent").json();
        assertThat(event.at("/type/code").asText()).isEqualTo("110106");
    }

    @Test
    void itsReceiverSeesWhatItReceivedInItsOwnTraceAndNothingOfTheSenders() throws Exception {
        var ldv = show("privacy-officer-uwv", delivered, "ldv");
        assertThat(ldv.json().path("traceId").asText().replace("-", "")).isEqualTo(deliveryTrace);
        assertThat(ldv.json().at("/attributes/dpl.core.processing_activity_id").asText())
                .contains(":ontvangen:");
        var event = show("privacy-officer-uwv", delivered, "auditevent");
        assertThat(event.json().at("/type/code").asText()).isEqualTo("110107");
        assertThat(event.out()).contains("/betrokkene/bsn").doesNotContain("niet verzonden");
        Stream.of(ldv, event)
                .forEach(said -> assertThat(said.out()).doesNotContain(USER, "devries", TRACE, accepted, person));
        assertThat(show("privacy-officer-uwv", delivered, "adl").exitCode()).isEqualTo(2);
        assertThat(show("privacy-officer-uwv", accepted, "ldv").exitCode())
                .as("the acceptance is not there for its receiver")
                .isEqualTo(2);
    }

    @Test
    void anOperatorGetsNone() {
        var said = show("operator", accepted, "ldv");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("not entitled");
    }

    @Test
    void aPeriodIsExportedPageByPageAsOneLook() throws Exception {
        var looks = looks();
        var file = folder.resolve("nen.csv");

        var said = audit("privacy-officer-ggz", "export", "--form=nen7513-csv", "--since=2020-01-01", "--out=" + file);

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(Files.readAllLines(file).getFirst()).startsWith("gebeurtenis.gebeurteniscode,");
        assertThat(Files.readString(file)).contains(accepted, delivered, USER).doesNotContain(person);
        assertThat(looks()).isEqualTo(looks + 1);
        assertThat(audit("privacy-officer-ggz", "export", "--form=xml", "--since=2020-01-01")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aControllerReadsItsOwnProcessingLogByBsnAndByItsOwnPseudonym() throws Exception {
        var question = JSON.createObjectNode().put("dpl.core.data_subject_id", person);
        var ofSender = ask("ggz-voorbeeld", question);
        var ofReceiver = ask("uwv-voorbeeld", question);

        assertThat(outcomes(ofSender)).contains("accepted", "delivered", "consent.changed");
        assertThat(outcomes(ofReceiver)).containsOnly("delivered");
        assertThat(ofSender.text() + ofReceiver.text()).doesNotContain(person, "devries");
        var pseudonym = ofSender.json().at("/processingActivities/0/attributes/dpl.core.data_subject_id");
        question.set("dpl.core.data_subject_id", pseudonym);
        assertThat(ask("ggz-voorbeeld", question).json()).isEqualTo(ofSender.json());
        assertThat(outcomes(ask("uwv-voorbeeld", question)))
                .as("another's pseudonym")
                .isEmpty();
        var byTrace = JSON.createObjectNode().put("traceId", TRACE);
        assertThat(outcomes(ask("ggz-voorbeeld", byTrace))).containsExactlyInAnyOrder("accepted", "delivered");
        assertThat(outcomes(ask("uwv-voorbeeld", byTrace))).isEmpty();
        var byDelivery = JSON.createObjectNode().put("traceId", deliveryTrace);
        assertThat(outcomes(ask("uwv-voorbeeld", byDelivery))).containsExactly("delivered");
        assertThat(outcomes(ask("ggz-voorbeeld", byDelivery))).isEmpty();
    }

    @Test
    void eachQuestionToAProcessingLogIsALookInTheLog() throws Exception {
        var looks = looks();

        ask("uwv-voorbeeld", JSON.createObjectNode().put("dpl.core.data_subject_id", Fiction.person()));

        assertThat(looks()).isEqualTo(looks + 1);
        EntryShapes.check(gateway);
    }

    private static BackOffice.Reply ask(String party, JsonNode question) throws Exception {
        var reply = gateway.as(party).post("/processing-activities", "application/json", question);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static List<String> outcomes(BackOffice.Reply reply) {
        var outcomes = new ArrayList<String>();
        reply.json()
                .path("processingActivities")
                .forEach(record ->
                        outcomes.add(record.at("/attributes/sluis.outcome").asText()));
        return outcomes;
    }

    private static long looks() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return gateway.bean(LogEntries.class).newest(window, 5_000).stream()
                .filter(entry -> entry.leaf().type() == EntryType.LOG_READ)
                .count();
    }
}
