package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Must show 3: every key is changed while messages flow. Nothing fails, nothing overtakes, pinned pseudonyms stay, what is
 * destroyed is unreadable, and who withdraws meanwhile is heard at once.
 */
class RotationDrillTest {
    private static final int PERSONS = 6;
    private static final String UWV = "00000099000000002000";
    private final Map<String, String> ledger = new LinkedHashMap<>();

    @Test
    void changesEveryKeyWhileMessagesFlow() throws Exception {
        try (var gateway = Gateway.start()) {
            var keys = new KeyCommands(gateway);
            var watched = Fiction.person();
            var before = seenByUwv(gateway, watched);
            var persons = Stream.generate(Fiction::person).limit(PERSONS).toList();
            try (var traffic = new DrillTraffic(gateway.as("ggz-voorbeeld"), persons)) {
                traffic.awaitMore(20);

                step(traffic, "rotate-kek", () -> keys.done("rotate-kek", "--confirm=rotate-kek 1"));
                step(traffic, "new-epoch", () -> keys.done("new-epoch", "--confirm=new-epoch 2"));
                assertThat(seenByUwv(gateway, watched)).as("pinned pseudonyms").isEqualTo(before);
                ledger.put("pinned pseudonyms after rotate-kek and new-epoch", "unchanged");

                step(
                        traffic,
                        "migrate propose",
                        () -> keys.done("migrate", "propose", "--from=1", "--to=2", "--confirm=migrate 1 2"));
                for (var officer : List.of("privacy-officer-uwv", "privacy-officer-ggz")) {
                    step(
                            traffic,
                            "migrate open by " + officer,
                            () -> keys.done(
                                    "migrate",
                                    "open",
                                    "--from=1",
                                    "--to=2",
                                    "--as=" + officer,
                                    "--confirm=open-migration 1 2"));
                }
                var after = converted(gateway, before);
                assertThat(after).isNotEqualTo(before);
                assertThat(seenByUwv(gateway, watched))
                        .as("the pair is what UWV now sees")
                        .isEqualTo(after);
                assertThat(sentBack(gateway, watched, before).status())
                        .as("the old pseudonym opens while the window is open")
                        .isEqualTo(202);
                ledger.put("pairs given at /v1/pseudoniemen/omzetting", "old opens, new is what UWV sees");

                step(traffic, "migrate end", () -> endAll(keys));
                step(traffic, "disable-epoch", () -> keys.done("disable-epoch", "1", "--confirm=disable-epoch 1"));
                step(traffic, "destroy-epoch", () -> keys.done("destroy-epoch", "1", "--confirm=destroy-epoch 1"));
                var destroyed = sentBack(gateway, watched, before);
                var garbage = sentBack(gateway, watched, "psn1." + "A".repeat(50));
                assertThat(destroyed.status()).isEqualTo(400);
                assertThat(destroyed.text()).contains("TOKEN_UNREADABLE").isEqualTo(garbage.text());
                assertThat(sentBack(gateway, watched, after).status()).isEqualTo(202);
                ledger.put("a pseudonym of the destroyed epoch", "400 TOKEN_UNREADABLE, byte for byte as garbage");

                var withdrawing = CompletableFuture.runAsync(() -> withdraw(traffic, persons.get(0)));
                step(traffic, "rotate-index ixk", () -> keys.done("rotate-index", "ixk", "--confirm=rotate-index ixk"));
                withdrawing.join();
                traffic.withdraw(persons.get(1));
                step(traffic, "rotate-index aik", () -> keys.done("rotate-index", "aik", "--confirm=rotate-index aik"));
                traffic.resendSome();
                var early = keys.give("forget-index", "ixk", "--confirm=forget-index ixk");
                assertThat(early.exitCode()).isEqualTo(2);
                assertThat(early.err()).contains("within their duplicate window");
                ledger.put("forget-index ixk", "refused: messages from before are within their duplicate window");

                step(traffic, "rotate-kek again", () -> keys.done("rotate-kek", "--confirm=rotate-kek 2"));
                traffic.stop();
                Wait.until(() -> Ledger.underway(gateway.data()) == 0);
                tell(gateway, traffic);
                assertThat(traffic.failures()).isEmpty();
                assertThat(traffic.refusedAsWithdrawn())
                        .as("refused after a withdrawal")
                        .isPositive();
                assertThat(DrillTraffic.wrongIn(gateway.receiver().gotBy("uwv-voorbeeld")))
                        .isEmpty();
                assertThat(new LoggedKeys(gateway).types())
                        .contains("key.created", "key.rotated", "key.destroyed", "translated");
            }
        }
    }

    /** What the log says of keys. */
    private record LoggedKeys(Gateway gateway) {
        List<String> types() throws Exception {
            return List.copyOf(Ledger.entries(gateway.data()).values());
        }
    }

    private interface Order {
        Object give() throws Exception;
    }

    private void step(DrillTraffic traffic, String name, Order order) throws Exception {
        var before = traffic.acceptedCount();
        var started = System.nanoTime();
        var unused = order.give();
        var during = traffic.acceptedCount() - before;
        ledger.put(
                name, "%.1f s, messages accepted meanwhile: %d".formatted((System.nanoTime() - started) / 1e9, during));
        traffic.awaitMore(10);
        assertThat(traffic.failures()).as("after " + name).isEmpty();
    }

    private static Object endAll(KeyCommands keys) throws Exception {
        var list = keys.give("migrate", "list").out();
        for (var line : list.lines().skip(1).toList()) {
            keys.done("migrate", "end", "--id=" + line.substring(0, 36), "--confirm=end-migration 1 2");
        }
        return list;
    }

    private static void withdraw(DrillTraffic traffic, String person) {
        try {
            traffic.withdraw(person);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pseudonym under which UWV gets this person. */
    private static String seenByUwv(Gateway gateway, String person) throws Exception {
        return lastStatus(gateway, person).at("/betrokkene/bsn").asText();
    }

    private static JsonNode lastStatus(Gateway gateway, String person) throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var label = "IPS-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        var message = Fiction.message("09-status-ggz-uwv", person);
        ((ObjectNode) message.path("data").path("traject")).put("kenmerk", label);
        var known = gateway.receiver().gotBy("uwv-voorbeeld").size();
        var reply = ggz.send(message);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        Wait.until(() -> statuses(gateway, known).size() == 1);
        return statuses(gateway, known).getFirst();
    }

    /** Of the type that the traffic does not send. */
    private static List<JsonNode> statuses(Gateway gateway, int from) {
        var all = new ArrayList<JsonNode>();
        gateway.receiver().gotBy("uwv-voorbeeld").stream()
                .skip(from)
                .filter(got -> got.event().path("type").asText().endsWith("status.v1"))
                .forEach(got -> all.add(got.data()));
        return all;
    }

    private static String converted(Gateway gateway, String old) throws Exception {
        var batch = new JsonMapper().createObjectNode().put("scope", "traject").put("type", "bsn");
        batch.putArray("pseudoniemen").add(old).add("psn1." + "A".repeat(50));
        var reply = gateway.as("uwv-voorbeeld").post("/v1/pseudoniemen/omzetting", "application/json", batch);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().at("/paren/1/code").asText()).isEqualTo("TOKEN_UNREADABLE");
        assertThat(reply.json().at("/paren/1/nieuw").isMissingNode()).isTrue();
        return reply.json().at("/paren/0/nieuw").asText();
    }

    private static BackOffice.Reply sentBack(Gateway gateway, String person, String token) throws Exception {
        var reference = lastStatus(gateway, person).at("/traject/kenmerk").asText();
        var back = Fiction.message("10-status-uwv-ggz", person);
        var data = (ObjectNode) back.path("data");
        data.withObject("/betrokkene").put("bsn", token);
        data.withObject("/traject").put("kenmerk", reference);
        return gateway.as("uwv-voorbeeld").send(back);
    }

    private void tell(Gateway gateway, DrillTraffic traffic) {
        ledger.put("messages accepted", Integer.toString(traffic.acceptedCount()));
        ledger.put("messages that failed", Integer.toString(traffic.failures().size()));
        ledger.put("resent, each with its first answer", Integer.toString(traffic.resent()));
        ledger.put("refused after their person withdrew", Integer.toString(traffic.refusedAsWithdrawn()));
        ledger.put(
                "delivered to UWV",
                Integer.toString(gateway.receiver().gotBy("uwv-voorbeeld").size()));
        System.out.println("rotation drill");
        ledger.forEach((what, how) -> System.out.println("  %-48s %s".formatted(what, how)));
    }
}
