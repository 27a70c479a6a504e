package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator changes the set of a running gateway, with the commands that an operator has. */
class ActivationTest {
    private static final String ROUTE = "routes/AM13-midden-utrecht/traject-aanvraag.camel.yaml";
    private static final String RULES = "config/policy/traject-ggz-uwv.yaml";
    private static final String REHEARSAL = "routes/AM13-midden-utrecht/rehearsal/aanvraag-met-toestemming.yaml";

    @TempDir
    static Path folder;

    private static SwapFolders folders;
    private static Gateway gateway;
    private static SwapCommands operator;
    private static String person;

    @BeforeAll
    static void start() throws Exception {
        folders = SwapFolders.in(folder);
        var settings = folders.settings();
        gateway = Gateway.start(
                settings[0], settings[1], "--sluis.delivery.attempts=4", "--sluis.delivery.longest-delay=100ms");
        operator = new SwapCommands(gateway);
        person = Fiction.person();
        assertThat(gateway.as("ggz-voorbeeld")
                        .post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status())
                .isEqualTo(202);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    /** Every test finds the files and the set of the start. */
    @AfterEach
    void putsBack() {
        folders.restore();
        var unused = operator.says("activate");
        assertThat(operator.says("activate", "--dry-run").text()).contains("already active");
    }

    @Test
    void aSetThatChangesNothingIsActiveAlready() {
        var said = operator.says("activate");

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("right AM13-midden-utrecht/rehearsal/").contains("already active");
    }

    @Test
    void aRouteThatIsTakenOutTakesNoMessageAnyMoreUntilTheSetIsTakenBack() throws Exception {
        // Given
        folders.delete(ROUTE);
        folders.deleteRehearsals();
        assertThat(send()).isEqualTo(202);

        // When
        var activated = operator.json("activate");
        var without = send();
        var back = operator.json("rollback");
        var with = send();

        // Then
        assertThat(activated.path("outcome").asText()).isEqualTo("activated");
        assertThat(activated.path("routes")).extracting(JsonNode::asText).containsExactly("- AM13.traject-aanvraag");
        assertThat(without).isEqualTo(403);
        assertThat(back.path("outcome").asText()).isEqualTo("rolled back");
        assertThat(back.path("to")).isEqualTo(activated.path("from"));
        assertThat(with).isEqualTo(202);
        assertThat(newest(EntryType.SET_ROLLED_BACK).path("person").asText()).isEqualTo("operator");
        assertThat(newest(EntryType.SET_ACTIVATED).path("person").asText()).isEqualTo("operator");
        assertThat(operator.says("rollback").text()).contains("no earlier set is ready");
    }

    @Test
    void whatWaitsAndHasNoRouteAnyMoreWaitsForAPersonAndIsDeliveredWhenThereIsOneAgain() throws Exception {
        // Given: its first attempt is under way while the set is changed
        var changed = new CountDownLatch(1);
        var called = new CountDownLatch(1);
        gateway.receiver().answers(delivery -> {
            called.countDown();
            return comesDown(changed) ? 503 : 500;
        });
        var reply = gateway.as("ggz-voorbeeld").send(Fiction.application(person));
        var id = reply.json().path("id").asText();
        assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
        folders.deleteFormsTo("AM13-midden-utrecht", "00000099000000002000");
        folders.deleteRehearsals();

        // When
        var activated = operator.json("activate");
        changed.countDown();

        // Then
        assertThat(activated.path("outcome").asText()).as(activated.toString()).isEqualTo("activated");
        Wait.until(() -> status(id).equals("geparkeerd"));
        assertThat(newest(EntryType.PARKED).path("reasons").get(0).asText()).isEqualTo("NO_ROUTE");

        // When
        gateway.receiver().answers(delivery -> 204);
        assertThat(operator.json("rollback").path("outcome").asText()).isEqualTo("rolled back");
        assertThat(operator.says("queue", "resend", id).text()).contains("is tried again");

        // Then
        Wait.until(() -> status(id).equals("afgeleverd"));
    }

    private static String status(String id) throws Exception {
        return gateway.as("ggz-voorbeeld")
                .get("/v1/berichten/" + id)
                .json()
                .path("status")
                .asText();
    }

    private static boolean comesDown(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatDoesNotCompileIsRefusedWithFileAndLineAndNothingChanges() throws Exception {
        // Given
        folders.write(ROUTE, folders.read(ROUTE).replace("routeTemplateRef: exchange", "routeTemplateRef: [exchange"));

        // When
        var said = operator.says("activate");

        // Then
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text()).contains("traject-aanvraag.camel.yaml:").contains("refused; entry ");
        assertThat(newest(EntryType.SET_REFUSED).path("reasons").get(0).asText())
                .contains("traject-aanvraag.camel.yaml");
        assertThat(send()).isEqualTo(202);
    }

    @Test
    void whatTheReceiverWouldSeeOtherwiseIsRefusedByTheRehearsal() throws Exception {
        // Given
        folders.replace(RULES, "/aanvrager/plaats:              keep", "/aanvrager/plaats: drop");

        // When
        var said = operator.says("activate");

        // Then
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.text())
                .contains("ziet /aanvrager/plaats: expected [ongewijzigd], is niet verzonden")
                .contains("- minder");
        assertThat(send()).isEqualTo(202);
    }

    @Test
    void aFieldThatARehearsalDoesNotNameIsNotShown() {
        folders.replace(REHEARSAL, "    /aanvrager/plaats: \"[ongewijzigd]\"\n", "");

        assertThat(operator.says("activate").text())
                .contains("ziet /aanvrager/plaats: is [ongewijzigd], and the rehearsal does not name it");
    }

    @Test
    void aRehearsalLeavesNothingInTheLog() {
        var before = count();

        assertThat(operator.says("activate", "--dry-run").exitCode()).isZero();

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aPartyThatIsTakenOutIsUnknownAtTheDoorFromThenOn() throws Exception {
        // Given
        var researcher = gateway.as("gemeente-anders");
        assertThat(researcher
                        .get("/v1/berichten/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
                        .status())
                .isEqualTo(404);
        folders.cutParty("gemeente-anders");

        // When
        var activated = operator.json("activate");

        // Then
        assertThat(activated.path("reasons")).isEmpty();
        assertThat(activated.path("parties")).extracting(JsonNode::asText).containsExactly("- gemeente-anders");
        assertThat(researcher
                        .get("/v1/berichten/0192f0c1-2b3c-7d4e-8f5a-6b7c8d9e0f1a")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoIsNoOperatorActivatesNothing() {
        assertThat(operator.says("activate", "--as", "privacy-officer-ggz").text())
                .contains("not entitled");
        assertThat(operator.says("rollback", "--as", "privacy-officer-ggz").text())
                .contains("not entitled");
    }

    private static int send() throws Exception {
        return gateway.as("ggz-voorbeeld").send(Fiction.application(person)).status();
    }

    private static JsonNode newest(EntryType type) {
        return all().stream()
                .filter(entry -> entry.leaf().type() == type)
                .map(entry -> ((EntryBody.Opened) entry.body()).content())
                .findFirst()
                .orElseThrow();
    }

    private static int count() {
        return all().size();
    }

    private static List<OpenedEntry> all() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return gateway.bean(LogEntries.class).newest(window, 5_000);
    }
}
