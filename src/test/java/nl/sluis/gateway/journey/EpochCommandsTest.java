package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of an epoch at one gateway, in the order in which it is lived: each step refused before its time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EpochCommandsTest {
    private static final String UWV = "00000099000000002000";
    private static Gateway gateway;
    private static KeyCommands keys;
    private static String person;
    private static String old;

    @BeforeAll
    static void opens() throws Exception {
        gateway = Gateway.start();
        keys = new KeyCommands(gateway);
        person = Fiction.person();
        old = seenByUwv();
        keys.done("new-epoch", "--confirm=new-epoch 2");
    }

    @AfterAll
    static void closes() {
        gateway.close();
    }

    @Test
    @Order(1)
    void anEpochThatIsNeededIsNotDisabled() throws Exception {
        var told = keys.give("disable-epoch", "1", "--confirm=disable-epoch 1");
        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err()).contains("relationships are pinned to epoch 1");
        assertThat(seenByUwv()).isEqualTo(old);
    }

    @Test
    @Order(2)
    void aMigrationIsOpenedBySomebodyElse() throws Exception {
        // Given
        keys.done("migrate", "propose", "--receiver=" + UWV, "--to=2", "--confirm=migrate 1 2");
        var id = keys.give("migrate", "list")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(0, 36);
        // When
        for (var nobody : new String[] {"operator", "privacy-officer-ggz", "fg-ggz"}) {
            var told = keys.give("migrate", "open", "--id=" + id, "--as=" + nobody, "--confirm=open-migration 1 2");
            assertThat(told.exitCode()).as(nobody).isEqualTo(2);
            assertThat(told.err()).contains("is not entitled to this");
        }
        assertThat(seenByUwv()).isEqualTo(old);
        keys.done("migrate", "open", "--id=" + id, "--as=privacy-officer-uwv", "--confirm=open-migration 1 2");
        // Then
        assertThat(seenByUwv()).isNotEqualTo(old);
        assertThat(keys.give("migrate", "list").out()).contains("operator", "privacy-officer-uwv");
    }

    @Test
    @Order(3)
    void onlyItsHolderConvertsAPseudonymAndOneAskedTwiceIsTheSame() throws Exception {
        assertThat(converted("uwv-voorbeeld")).isEqualTo(seenByUwv()).isEqualTo(converted("uwv-voorbeeld"));
        assertThat(gateway.as("ggz-voorbeeld")
                        .post("/v1/pseudoniemen/omzetting", "application/json", batch())
                        .status())
                .isEqualTo(404);
        assertThat(keys.give("migrate", "list").out()).contains(" 2        2");
    }

    @Test
    @Order(4)
    void anEpochWithAnOpenWindowIsNotDisabledAndAnActiveOneNotDestroyed() {
        var disabled = keys.give("disable-epoch", "1", "--confirm=disable-epoch 1");
        assertThat(disabled.err()).contains("or being moved from it");
        var destroyed = keys.give("destroy-epoch", "1", "--confirm=destroy-epoch 1");
        assertThat(destroyed.err()).contains("disable it first");
    }

    @Test
    @Order(5)
    void behindItsWindowNothingIsConverted() throws Exception {
        var id = keys.give("migrate", "list")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(0, 36);
        keys.done("migrate", "end", "--id=" + id, "--confirm=end-migration 1 2");
        assertThat(gateway.as("uwv-voorbeeld")
                        .post("/v1/pseudoniemen/omzetting", "application/json", batch())
                        .status())
                .isEqualTo(404);
        assertThat(keys.give("migrate", "end", "--id=" + id, "--confirm=end-migration 1 2")
                        .err())
                .contains("its window is not open");
    }

    @Test
    @Order(6)
    void theFormerIndexKeyIsNotForgottenWhileAnythingStandsUnderIt() throws Exception {
        keys.done("rotate-index", "ixk", "--confirm=rotate-index ixk");
        var told = keys.give("forget-index", "ixk", "--confirm=forget-index ixk");
        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err()).contains("persons were not looked up since", "within their duplicate window");
        assertThat(keys.give("status").out()).contains("change of IXK: the new key is written");
        assertThat(keys.give("rotate-index", "ixk", "--confirm=rotate-index ixk")
                        .err())
                .contains("forget-index ends the change");
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode batch() {
        var batch = new JsonMapper().createObjectNode().put("scope", "traject").put("type", "bsn");
        batch.putArray("pseudoniemen").add(old);
        return batch;
    }

    private static String converted(String party) throws Exception {
        var reply = gateway.as(party).post("/v1/pseudoniemen/omzetting", "application/json", batch());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().at("/paren/0/nieuw").asText();
    }

    private static String seenByUwv() throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var before = gateway.receiver().gotBy("uwv-voorbeeld").size();
        assertThat(ggz.send(Fiction.message("09-status-ggz-uwv", person)).status())
                .isEqualTo(202);
        Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() > before);
        return gateway.receiver()
                .gotBy("uwv-voorbeeld")
                .getLast()
                .data()
                .at("/betrokkene/bsn")
                .asText();
    }
}
