package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sets are activated one after the other while messages keep coming, every fifth of them broken. A set differs from the one
 * before in its route, its rules and what the receiver sees, so that a message that met two of them would tell.
 *
 * <p>Six activations by default; {@code -Dswap.activations=100} is the run that docs/operating.md shows.
 */
class SwapUnderLoadTest {
    private static final int ACTIVATIONS = Integer.getInteger("swap.activations", 6);
    private static final int SENDERS = 3;
    private static final String ROUTE = "routes/AM13-midden-utrecht/traject-aanvraag.camel.yaml";
    private static final String RULES = "config/policy/traject-ggz-uwv.yaml";
    private static final String REHEARSAL = "routes/AM13-midden-utrecht/rehearsal/aanvraag-met-toestemming.yaml";
    private static final String PLACE = "/aanvrager/plaats";

    @TempDir
    Path folder;

    /** What a set says: its matrix, its route, and whether the receiver sees the place. */
    private record Says(String policyHash, String route, boolean place) {}

    private final Map<String, Says> sets = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private SwapFolders folders;
    private SwapCommands operator;

    @Test
    void noMessageFailsAndNoneMeetsTwoSets() throws Exception {
        folders = SwapFolders.in(folder);
        // other gateways of this JVM have sets of their own
        var others = instances("nl.sluis.gateway.routes.WorkingSet");
        try (var gateway = Gateway.start(folders.settings())) {
            operator = new SwapCommands(gateway);
            var first = operator.json("activate");
            sets.put(version(first), says(first, "AM13.traject-aanvraag", true));

            // When
            var activated = new ArrayList<Long>();
            var rollback = new long[1];
            underLoad(gateway, () -> {
                for (var number = 1; number <= ACTIVATIONS; number++) {
                    activate(number, activated);
                }
                var from = System.nanoTime();
                assertThat(operator.json("rollback").path("outcome").asText()).isEqualTo("rolled back");
                rollback[0] = (System.nanoTime() - from) / 1_000_000;
            });
            Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() >= sent.get());

            // Then
            var entries = accepted(gateway);
            var mixed = entries.stream().filter(this::isMixed).count();
            var left = instances("nl.sluis.gateway.routes.WorkingSet") - others;
            System.out.printf(
                    "| activations | broken, refused | messages | failed | sets met | mixed | activation p50 | rollback | sets in"
                            + " memory |%n|--|--|--|--|--|--|--|--|--|%n| %d | %d | %d | %d | %d | %d | %d ms | %d ms | %d |%n",
                    activated.size(),
                    broken.size(),
                    sent.get(),
                    failed.get(),
                    entries.stream().map(SwapUnderLoadTest::set).distinct().count(),
                    mixed,
                    activated.stream()
                            .sorted()
                            .skip(activated.size() / 2)
                            .findFirst()
                            .orElseThrow(),
                    rollback[0],
                    left);
            assertThat(failed).hasValue(0);
            assertThat(entries).hasSizeGreaterThan(ACTIVATIONS).hasSize(sent.get());
            assertThat(mixed).isZero();
            assertThat(broken).hasSize(ACTIVATIONS / 5);
            assertThat(entries.stream().map(SwapUnderLoadTest::set).distinct().count())
                    .isGreaterThan(ACTIVATIONS / 2);
            assertThat(left).isLessThanOrEqualTo(2);
        }
    }

    private void activate(int number, List<Long> activated) {
        if (number % 5 == 0) {
            breakOneWay(number / 5 % 5);
            var refused = operator.json("activate");
            assertThat(refused.path("outcome").asText()).as(refused.toString()).isEqualTo("refused");
            broken.add(refused.path("reasons").path(0).asText());
            return;
        }
        var place = number % 2 == 0;
        folders.restore();
        folders.replace(ROUTE, "AM13.traject-aanvraag", "AM13.aanvraag-" + number);
        if (!place) {
            folders.replace(RULES, PLACE + ":              keep", PLACE + ": drop");
            folders.replace(REHEARSAL, "    " + PLACE + ": \"[ongewijzigd]\"\n", "");
        }
        var from = System.nanoTime();
        var said = operator.json("activate");
        activated.add((System.nanoTime() - from) / 1_000_000);
        assertThat(said.path("outcome").asText()).as(said.toString()).isEqualTo("activated");
        sets.put(version(said), says(said, "AM13.aanvraag-" + number, place));
    }

    private void breakOneWay(int way) {
        switch (way) {
            case 0 -> folders.write(ROUTE, "- templatedRoute: [");
            case 1 ->
                folders.write(
                        "routes/AM13-midden-utrecht/lek.camel.yaml",
                        "- route: {from: {uri: 'direct:lek', steps: [{to: {uri: 'file:/tmp/lek'}}]}}\n");
            case 2 ->
                folders.replace(
                        REHEARSAL, "/traject/kenmerk: \"[pseudoniem P1]\"", "/traject/kenmerk: \"[ongewijzigd]\"");
            case 3 -> folders.replace(RULES, "/toelichting:                   drop", "/toelichting: keep");
            default -> folders.cutParty("uwv-voorbeeld");
        }
    }

    private void underLoad(Gateway gateway, Runnable work) throws InterruptedException {
        var over = new AtomicBoolean();
        var senders = new ArrayList<Thread>();
        for (var number = 0; number < SENDERS; number++) {
            senders.add(Thread.ofVirtual().start(() -> sendUntil(over, gateway)));
        }
        try {
            Wait.until(() -> sent.get() > SENDERS);
            work.run();
        } finally {
            over.set(true);
            for (var sender : senders) {
                sender.join();
            }
        }
    }

    private void sendUntil(AtomicBoolean over, Gateway gateway) {
        var provider = gateway.as("ggz-voorbeeld");
        var person = Fiction.person();
        try {
            assertThat(provider.post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                            .status())
                    .isEqualTo(202);
            while (!over.get()) {
                var status = provider.send(Fiction.application(person)).status();
                sent.incrementAndGet();
                if (status != 202) {
                    failed.incrementAndGet();
                }
            }
        } catch (Exception broken) {
            failed.incrementAndGet();
        }
    }

    private boolean isMixed(OpenedEntry entry) {
        var body = ((EntryBody.Opened) entry.body()).content();
        var says = sets.get(set(entry));
        var policies = body.path("decision").path("policies");
        return says == null
                || !says.policyHash().equals(entry.leaf().policyHash())
                || !says.policyHash().equals(policies.path("matrix").asText())
                || !set(entry).equals(policies.path("set").asText())
                || !says.route().equals(body.path("route").asText())
                || says.place() != body.path("fields").path(PLACE).asText().equals("ongewijzigd");
    }

    private static String set(OpenedEntry entry) {
        return ((EntryBody.Opened) entry.body()).content().path("setVersion").asText();
    }

    private static List<OpenedEntry> accepted(Gateway gateway) {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return gateway.bean(LogEntries.class).newest(window, 200_000).stream()
                .filter(entry -> entry.leaf().type() == EntryType.ACCEPTED)
                .toList();
    }

    private static String version(JsonNode said) {
        return said.path("to").path("setVersion").asText();
    }

    private static Says says(JsonNode said, String route, boolean place) {
        return new Says(said.path("to").path("policyHash").asText(), route, place);
    }

    /** After a full collection, which counting them makes. */
    private static long instances(String type) throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d+:.* " + type.replace(".", "\\.") + "( .*)?"))
                .mapToLong(line -> Long.parseLong(line.split(" +")[1]))
                .sum();
    }
}
