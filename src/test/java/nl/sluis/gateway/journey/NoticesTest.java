package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.journey.BackOffice.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** AVG 19: a correction, erasure, restriction or withdrawal reaches everybody who got the data, and nobody else. */
class NoticesTest {
    private static final String UWV = "urn:nld:oin:00000099000000002000";
    private static final String GEMEENTE = "urn:nld:oin:00000099000000003000";
    private static final String OTHER = "urn:nld:oin:00000099000000004000";
    private static final String GGZ = "urn:nld:oin:00000099000000001000";
    private static Propagation stage;
    private static Gateway gateway;
    private final String person = Fiction.person();

    @BeforeAll
    static void opens() {
        stage = Propagation.onSharedGateway();
        gateway = stage.gateway();
    }

    @AfterEach
    void receiversTakeEverythingAgain() {
        gateway.receiver().answers(delivery -> 204);
    }

    @Test
    void aRectificationReachesExactlyThoseWhoGotTheData() throws Exception {
        // Given UWV and a gemeente got it; the other gemeente was refused for want of consent
        consent(UWV, GEMEENTE);
        deliver(status(UWV));
        deliver(status(GEMEENTE));
        assertThat(ggz().send(status(OTHER)).status()).isEqualTo(403);

        // When
        var view = done(ggz(), ggz().propagate(rectification()));

        // Then
        assertThat(states(view)).containsExactlyInAnyOrder(UWV + " afgeleverd", GEMEENTE + " afgeleverd");
        assertThat(notices("uwv-voorbeeld")).hasSize(1);
        assertThat(notices("gemeente-voorbeeld")).hasSize(1);
        assertThat(notices("gemeente-anders")).isEmpty();
    }

    @Test
    void eachRecipientKnowsTheCaseByWhatItGotBefore() throws Exception {
        // Given
        consent(UWV, GEMEENTE);
        deliver(status(UWV));
        deliver(status(GEMEENTE));

        // When
        var unused = done(ggz(), ggz().propagate(rectification()));

        // Then
        for (var party : List.of("uwv-voorbeeld", "gemeente-voorbeeld")) {
            var status = ofPerson(party, "nl.sluis.traject.status.v1").getLast();
            var notice = notices(party).getFirst();
            assertThat(notice.at("/betreft/kenmerk")).isEqualTo(status.at("/traject/kenmerk"));
            assertThat(notice.at("/rectificatie/velden/0").asText()).isEqualTo("/status/datum");
        }
    }

    @Test
    void aRepeatGetsTheSameAnswerAndChangesNothing() throws Exception {
        // Given
        consent(UWV, GEMEENTE);
        deliver(status(UWV));
        var rectification = rectification();
        var first = ggz().propagate(rectification);
        var unused = done(ggz(), first);

        // When somebody else got data in the meantime, and the very same is handed in again
        deliver(status(GEMEENTE));
        var again = ggz().propagate(rectification);

        // Then
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.receipt()).isEqualTo(first.receipt()).startsWith("rcpt1.");
        assertThat(states(done(ggz(), again))).containsExactly(UWV + " afgeleverd");
        assertThat(notices("uwv-voorbeeld")).hasSize(1);
        assertThat(notices("gemeente-voorbeeld")).isEmpty();
        rectification.withObject("/data/rectificatie").put("wijze", "gegeven-vervalt");
        assertThat(ggz().propagate(rectification).status()).as("other content").isEqualTo(409);
    }

    @Test
    void dataThatStillWaitAreFollowedByTheNoticeOnceTheyArrived() throws Exception {
        // Given the gemeente does not answer
        consent(UWV, GEMEENTE);
        gateway.receiver().answers(to("gemeente-voorbeeld", 503));
        deliver(status(UWV));
        assertThat(ggz().send(status(GEMEENTE)).status()).isEqualTo(202);

        // When
        var reply = ggz().propagate(rectification());
        awaitStates(reply, UWV + " afgeleverd", GEMEENTE + " wacht");
        assertThat(notices("gemeente-voorbeeld")).isEmpty();
        gateway.receiver().answers(delivery -> 204);

        // Then
        assertThat(states(done(ggz(), reply))).containsExactlyInAnyOrder(UWV + " afgeleverd", GEMEENTE + " afgeleverd");
        assertThat(ofPerson("gemeente-voorbeeld", null)).hasSize(2);
        assertThat(notices("gemeente-voorbeeld")).hasSize(1);
    }

    @Test
    void whileItWaitsNoIdentifierRestsInItInClearAndThenNothingRests() throws Exception {
        // Given
        consent(UWV);
        gateway.receiver().answers(to("uwv-voorbeeld", 503));
        assertThat(ggz().send(status(UWV)).status()).isEqualTo(202);
        var reply = ggz().propagate(rectification());
        awaitStates(reply, UWV + " wacht");
        var id = reply.json().path("id").asText();

        // When
        var cipher = gateway.bean(nl.sluis.gateway.keys.PayloadCipher.class);
        var content = Ledger.notice(gateway.data(), id, cipher);

        // Then
        assertThat(content).contains("nieuw-bericht-volgt").doesNotContain(person, "IPS-2026-0042");
        gateway.receiver().answers(delivery -> 204);
        var unused = done(ggz(), reply);
        assertThat(Ledger.notice(gateway.data(), id, cipher)).isNull();
    }

    @Test
    void whoseDataWereStoppedOnTheirWayHearsNothing() throws Exception {
        // Given
        consent(UWV, GEMEENTE);
        deliver(status(UWV));
        gateway.receiver().answers(to("gemeente-voorbeeld", 503));
        assertThat(ggz().send(status(GEMEENTE)).status()).isEqualTo(202);
        var reply = ggz().propagate(rectification());
        awaitStates(reply, UWV + " afgeleverd", GEMEENTE + " wacht");

        // When
        ggz().post("/v1/intrekkingen", "application/json", Fiction.withdrawal(person));

        // Then
        assertThat(states(done(ggz(), reply)))
                .containsExactlyInAnyOrder(UWV + " afgeleverd", GEMEENTE + " niet-ontvangen");
        gateway.receiver().answers(delivery -> 204);
        assertThat(ofPerson("gemeente-voorbeeld", null)).isEmpty();

        // And one that begins after all that does not even name it
        assertThat(states(done(ggz(), ggz().propagate(rectification())))).containsExactly(UWV + " afgeleverd");
    }

    @Test
    void anotherPartysPersonsAreNotReachable() throws Exception {
        // Given the provider sent something about this person to UWV
        consent(UWV, GEMEENTE);
        deliver(status(UWV));

        // When the gemeente, which sent nothing, hands in a notice about the same person
        var gemeente = gateway.as("gemeente-voorbeeld");
        var notice = rectification();
        notice.put("source", GEMEENTE);
        var view = done(gemeente, gemeente.propagate(notice));

        // Then
        assertThat(view.path("ontvangers")).isEmpty();
        assertThat(notices("uwv-voorbeeld")).isEmpty();
    }

    @Test
    void somebodyUnknownGivesTheSameShapeAndIsRecorded() throws Exception {
        // Given
        consent(UWV, GEMEENTE);
        deliver(status(UWV));
        var known = done(ggz(), ggz().propagate(rectification()));

        // When
        var before = Ledger.entries(gateway.data()).keySet();
        var notice = rectification();
        notice.withObject("/data/betrokkene").put("bsn", Fiction.person());
        var reply = ggz().propagate(notice);
        var unknown = done(ggz(), reply);

        // Then
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.receipt()).startsWith("rcpt1.");
        assertThat(names(unknown)).isEqualTo(names(known));
        assertThat(unknown.path("aantal").asInt()).isZero();
        var entries = Ledger.entries(gateway.data());
        entries.keySet().removeAll(before);
        assertThat(entries).containsEntry(reply.json().path("id").asText(), "log.read");
        assertThat(entries.values()).as("one look, one entry").containsOnlyOnce("log.read");
    }

    @Test
    void howItFaresIsToldToWhoHandedItInAndToNobodyElse() throws Exception {
        var reply = ggz().propagate(rectification());
        var path = "/v1/propagaties/" + reply.json().path("id").asText();
        assertThat(ggz().get(path).status()).isEqualTo(200);
        assertThat(gateway.as("uwv-voorbeeld").get(path).status()).isEqualTo(404);
    }

    @Test
    void aRecipientWithoutARouteIsNamedWithTheReason() throws Exception {
        // Given
        consent(UWV, GEMEENTE, OTHER);
        deliver(status(UWV));
        deliver(status(OTHER));

        // When
        var view = done(ggz(), ggz().propagate(notice("wissing")));

        // Then
        assertThat(states(view)).containsExactlyInAnyOrder(UWV + " afgeleverd", OTHER + " niet-bereikt NO_RULE");
        assertThat(view.at("/ontvangers/1/redenen/0/uitleg").asText()).isNotEmpty();
    }

    @Test
    void onlyMessagesOfTheTypeAndInTheTimeThatItNamesAreCorrected() throws Exception {
        // Given
        consent(UWV, GEMEENTE);
        deliver(status(UWV));

        // When
        var otherType = rectification();
        otherType.withObject("/data/betreft").put("berichttype", "traject.aanvraag");
        var longAgo = rectification();
        longAgo.withObject("/data/betreft").put("totEnMet", "2026-01-01");

        // Then
        assertThat(done(ggz(), ggz().propagate(otherType)).path("ontvangers")).isEmpty();
        assertThat(done(ggz(), ggz().propagate(longAgo)).path("ontvangers")).isEmpty();
    }

    @Test
    void aReceiverInTheNoticeIsRefusedAndSoIsAnyOtherMessage() throws Exception {
        var addressed = rectification();
        addressed.put("ontvanger", UWV);
        assertThat(faults(ggz().propagate(addressed))).containsExactly("/ontvanger NOT_ACCEPTED");
        var status = status(UWV);
        status.remove(List.of("ontvanger", "regio", "doel", "rol"));
        assertThat(faults(ggz().propagate(status))).containsExactly("/type NOT_A_NOTICE");
    }

    @Test
    void aNoticeOfAnotherPartyIsRefused() throws Exception {
        var reply = gateway.as("uwv-voorbeeld").propagate(rectification());
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().at("/redenen/0/code").asText()).isEqualTo("SOURCE_MISMATCH");
    }

    private static BackOffice ggz() {
        return gateway.as("ggz-voorbeeld");
    }

    private void consent(String... receivers) throws Exception {
        for (var receiver : receivers) {
            stage.consent(person, receiver);
        }
    }

    private ObjectNode status(String receiver) {
        return stage.status(person, receiver);
    }

    private static void deliver(JsonNode message) throws Exception {
        stage.deliver(message);
    }

    private ObjectNode rectification() {
        return notice("rectificatie");
    }

    private ObjectNode notice(String type) {
        return Fiction.notice(type, GGZ, person);
    }

    private static JsonNode done(BackOffice office, Reply reply) throws IOException, InterruptedException {
        return stage.done(office, reply);
    }

    private static void awaitStates(Reply reply, String... states) {
        stage.awaitStates(reply, states);
    }

    private static Set<String> states(JsonNode view) {
        return Propagation.states(view);
    }

    private static List<String> names(JsonNode view) {
        return StreamSupport.stream(((Iterable<String>) view::fieldNames).spliterator(), false)
                .toList();
    }

    private static List<String> faults(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        return StreamSupport.stream(reply.json().path("fouten").spliterator(), false)
                .map(fault ->
                        fault.path("pad").asText() + " " + fault.path("code").asText())
                .toList();
    }

    /** The notices that this party got about this test's person, whom it knows by number or by a pseudonym. */
    private List<JsonNode> notices(String party) {
        return ofPerson(party, "nl.sluis.rectificatie.v1");
    }

    private List<JsonNode> ofPerson(String party, String type) {
        return gateway.receiver().gotBy(party).stream()
                .filter(got ->
                        got.raw().contains(pseudonymAt(party)) || got.raw().contains(person))
                .filter(got -> type == null || got.event().path("type").asText().equals(type))
                .map(Receiver.Got::data)
                .toList();
    }

    private String pseudonymAt(String party) {
        return gateway.bean(nl.sluis.gateway.pseudonym.PseudonymProvider.class)
                .reversible(
                        new nl.sluis.gateway.pseudonym.TokenDomain(
                                nl.sluis.gateway.message.PseudonymDomain.RECEIVER,
                                gateway.bean(nl.sluis.gateway.party.Parties.class).all().stream()
                                        .filter(one -> one.key().equals(party))
                                        .findFirst()
                                        .orElseThrow()
                                        .oin(),
                                null,
                                "traject"),
                        nl.sluis.gateway.message.Identifier.of(nl.sluis.gateway.message.Bsn.of(person)));
    }

    private static java.util.function.ToIntFunction<Receiver.Got> to(String party, int status) {
        return delivery -> delivery.path().equals("/" + party) ? status : 204;
    }
}
