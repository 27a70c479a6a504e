package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Persons about whom messages are sent without a pause, each in a thread of its own, and what became of them. */
final class DrillTraffic implements AutoCloseable {
    private final BackOffice office;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final CountDownLatch ended;
    private final Map<String, JsonNode> sent = new ConcurrentHashMap<>();
    private final Map<String, String> accepted = new ConcurrentHashMap<>();
    private final Set<String> mayBeRefused = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusedAsWithdrawn = new AtomicInteger();
    private final AtomicInteger resent = new AtomicInteger();
    private final List<String> persons;

    DrillTraffic(BackOffice office, List<String> persons) throws Exception {
        this.office = office;
        this.persons = List.copyOf(persons);
        this.ended = new CountDownLatch(persons.size());
        for (var person : persons) {
            office.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        }
        for (var i = 0; i < persons.size(); i++) {
            var number = i;
            var unused = threads.submit(() -> about(number));
        }
    }

    private void about(int number) {
        try {
            for (var i = 0; !enough.get(); i++) {
                var label = "person %d message %06d".formatted(number, i);
                send(persons.get(number), label);
                pause();
            }
        } catch (Exception e) {
            failures.add("person " + number + ": " + e);
        } finally {
            ended.countDown();
        }
    }

    private void send(String person, String label) throws Exception {
        var message = Fiction.application(person);
        ((ObjectNode) message.path("data").path("aanvrager")).put("plaats", label);
        var withdrawn = mayBeRefused.contains(person);
        var reply = office.send(message);
        if (reply.status() == 202) {
            sent.put(label, message);
            accepted.put(label, reply.json().path("id").asText());
            if (withdrawn) {
                failures.add(label + " was accepted after its person withdrew");
            }
        } else if (reply.status() == 403 && mayBeRefused.contains(person)) {
            refusedAsWithdrawn.incrementAndGet();
        } else {
            failures.add(label + ": " + reply.status() + " " + reply.text());
        }
    }

    /** Sends every tenth of what was accepted again: each must get its first answer. */
    void resendSome() throws Exception {
        var labels =
                accepted.keySet().stream().filter(label -> label.endsWith("0")).toList();
        for (var label : labels) {
            var reply = office.send(sent.get(label));
            if (reply.status() != 202 || !reply.json().path("id").asText().equals(accepted.get(label))) {
                failures.add("a resend of " + label + ": " + reply.status() + " " + reply.text());
            }
            resent.incrementAndGet();
        }
    }

    /** Once this returns, nothing about this person may be accepted. */
    void withdraw(String person) throws Exception {
        mayBeRefused.add(person + " is about to");
        var reply = office.post("/v1/intrekkingen", "application/json", Fiction.withdrawal(person));
        if (reply.status() != 202) {
            failures.add("a withdrawal: " + reply.status());
        }
        mayBeRefused.add(person);
    }

    int acceptedCount() {
        return accepted.size();
    }

    /** So many more, from now on. */
    void awaitMore(int messages) {
        var before = accepted.size();
        Wait.until(() -> accepted.size() >= before + messages);
    }

    void stop() throws InterruptedException {
        enough.set(true);
        if (!ended.await(1, TimeUnit.MINUTES)) {
            failures.add("a sender did not end");
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    Set<String> labels() {
        return Set.copyOf(accepted.keySet());
    }

    int resent() {
        return resent.get();
    }

    int refusedAsWithdrawn() {
        return refusedAsWithdrawn.get();
    }

    /** Messages that were delivered before an earlier one of their person, and those delivered under two keys. */
    static List<String> wrongIn(List<Receiver.Got> deliveries) {
        var wrong = new ArrayList<String>();
        var last = new HashMap<String, String>();
        var keys = new HashMap<String, String>();
        for (var delivery : deliveries) {
            var label = delivery.data().at("/aanvrager/plaats").asText();
            if (label.contains(" message ")) {
                var first = keys.putIfAbsent(label, delivery.idempotencyKey());
                if (first != null && !first.equals(delivery.idempotencyKey())) {
                    wrong.add(label + " came twice");
                }
                var before = last.put(label.substring(0, label.indexOf(" message")), label);
                if (before != null && before.compareTo(label) > 0) {
                    wrong.add(label + " came after " + before);
                }
            }
        }
        return wrong;
    }

    private static void pause() throws InterruptedException {
        new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        threads.close();
    }
}
