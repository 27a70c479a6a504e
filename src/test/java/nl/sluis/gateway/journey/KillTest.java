package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Promises 2 and 5 under SIGKILL at random moments of a running load: what was accepted arrives, once in effect, in order,
 * and each has its entries. Back offices behave as ours must: on silence they send the same again.
 */
class KillTest {
    private static final int CYCLES = Integer.getInteger("kill.cycles", 20);
    private static final int PERSONS = 8;

    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> receipts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> trouble = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger acceptedCount = new AtomicInteger();

    @Test
    void whatWasAcceptedArrivesOnceAndInOrderOverManyKills() throws Exception {
        var data = Files.createTempDirectory("sluis-kill");
        try (var receiver = new Receiver();
                var gateway = new ChildGateway(data, receiver.port())) {
            gateway.awaitOpen();
            receiver.open(data.resolve("pki"));
            receiver.answers(sometimesBusy());
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                var done = new CountDownLatch(PERSONS);
                for (var person = 0; person < PERSONS; person++) {
                    var number = person;
                    var unused = senders.submit(() -> {
                        try {
                            sendAbout(number, data, gateway.port());
                        } catch (Exception e) {
                            trouble.add(e.toString());
                        } finally {
                            done.countDown();
                        }
                    });
                }
                killAgainAndAgain(gateway);
                enough.set(true);
                assertThat(done.await(2, TimeUnit.MINUTES))
                        .as("every sender got its last answer")
                        .isTrue();
            }
            assertThat(trouble).isEmpty();
            assertThat(accepted).as("messages accepted over the kills").hasSizeGreaterThan(CYCLES);
            Wait.until(() -> labels(receiver).containsAll(accepted.keySet()));
            checkLedger(receiver, data);
        }
    }

    private static java.util.function.ToIntFunction<Receiver.Got> sometimesBusy() {
        var random = new Random(7);
        return delivery -> random.nextInt(10) == 0 ? 503 : 204;
    }

    private void killAgainAndAgain(ChildGateway gateway) throws Exception {
        var moments = new Random(42);
        awaitAcceptance(gateway);
        for (var cycle = 0; cycle < CYCLES; cycle++) {
            awaitAcceptance(gateway);
            // at any moment of the work: while reading, writing, committing, delivering, settling
            pause(moments.nextInt(400));
            gateway.kill();
            gateway.restart();
        }
        gateway.awaitOpen();
    }

    private void awaitAcceptance(ChildGateway gateway) {
        gateway.awaitOpen();
        var before = acceptedCount.get();
        Wait.until(() -> acceptedCount.get() > before);
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    /** One person's messages, each posted only when the one before it had its 202. */
    private void sendAbout(int number, Path data, int port) throws Exception {
        var bsn = Fiction.person();
        var office = new BackOffice(data.resolve("pki"), "ggz-voorbeeld", port);
        until202(() -> office.post("/v1/toestemmingen", "application/json", Fiction.consent(bsn)));
        for (var i = 0; !enough.get(); i++) {
            var label = "person %d message %06d".formatted(number, i);
            var message = labelled(bsn, label);
            var reply = until202(() -> office.send(message));
            accepted.put(label, reply.json().path("id").asText());
            receipts.computeIfAbsent(label, key -> ConcurrentHashMap.newKeySet())
                    .add(reply.receipt());
            acceptedCount.incrementAndGet();
            if (i % 10 == 0) {
                var again = until202(() -> office.send(message));
                receipts.get(label).add(again.receipt());
            }
        }
    }

    private static ObjectNode labelled(String bsn, String label) {
        var message = Fiction.application(bsn);
        ((ObjectNode) message.path("data").path("aanvrager")).put("plaats", label);
        return message;
    }

    private static BackOffice.Reply until202(Call call) throws InterruptedException {
        for (var attempt = 0; attempt < 3_000; attempt++) {
            try {
                var reply = call.make();
                if (reply.status() == 202) {
                    return reply;
                }
                assertThat(reply.status()).as("answer %s", reply.text()).isEqualTo(503);
            } catch (IOException e) {
                // no answer: the sender does not know, so it sends the same again
            }
            pause(50);
        }
        throw new IllegalStateException("no 202 in time");
    }

    private void checkLedger(Receiver receiver, Path data) throws Exception {
        var keysOf = new HashMap<String, Set<String>>();
        var firstSeen = new LinkedHashMap<String, Integer>();
        for (var delivery : receiver.got()) {
            var label = label(delivery);
            keysOf.computeIfAbsent(label, key -> new HashSet<>()).add(delivery.idempotencyKey());
            firstSeen.putIfAbsent(label, firstSeen.size());
        }
        assertThat(keysOf.keySet()).as("delivered is accepted, no more").isEqualTo(accepted.keySet());
        assertThat(keysOf.values()).as("one message, one key").allMatch(keys -> keys.size() == 1);
        assertThat(receipts.values()).as("a resend gets the same receipt").allMatch(texts -> texts.size() == 1);
        assertThat(outOfOrder(firstSeen))
                .as("messages delivered before an earlier one of that person")
                .isEmpty();
        Wait.until(() -> Ledger.waiting(data) == 0);
        Ledger.check(data, accepted);
    }

    private static List<String> outOfOrder(Map<String, Integer> firstSeen) {
        var wrong = new ArrayList<String>();
        var last = new HashMap<String, String>();
        for (var label : firstSeen.keySet()) {
            var person = label.substring(0, label.indexOf(" message"));
            var before = last.put(person, label);
            if (before != null && before.compareTo(label) > 0) {
                wrong.add(label + " came after " + before);
            }
        }
        return wrong;
    }

    private static Set<String> labels(Receiver receiver) {
        var labels = new HashSet<String>();
        receiver.got().forEach(delivery -> labels.add(label(delivery)));
        return labels;
    }

    private static String label(Receiver.Got delivery) {
        return delivery.data().at("/aanvrager/plaats").asText();
    }

    private interface Call {
        BackOffice.Reply make() throws IOException, InterruptedException;
    }
}
