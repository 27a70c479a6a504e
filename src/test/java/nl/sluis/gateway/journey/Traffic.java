package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Back offices that send about some persons, each message only when the one before it had its 202, and to another node than
 * the one before. On silence, and on "not now", they send the same again.
 */
final class Traffic implements AutoCloseable {
    private static final int PERSONS = 4;
    private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("wait.minutes", 3));

    /** Between two messages about a person; with hundreds of kills more, or starts find no processor. */
    private static final int PAUSE_MILLIS = Integer.getInteger("traffic.pause", 10);

    private final String name;
    private final Supplier<List<BackOffice>> offices;
    private final IntConsumer answered;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Set<String>> receipts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> trouble = new ConcurrentLinkedQueue<>();
    private final Set<String> persons = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean enough = new AtomicBoolean();

    /** @param offices of two nodes, by their number */
    Traffic(String name, IntFunction<BackOffice> offices) {
        this(name, () -> List.of(offices.apply(0), offices.apply(1)), node -> {});
    }

    /**
     * @param offices  of each node one, anew for each person
     * @param answered hears of which node a sender has just had its 202
     */
    Traffic(String name, Supplier<List<BackOffice>> offices, IntConsumer answered) {
        this.name = name;
        this.offices = offices;
        this.answered = answered;
        for (var person = 0; person < PERSONS; person++) {
            var number = person;
            var unused = senders.submit(() -> {
                try {
                    sendAbout(number);
                } catch (Exception e) {
                    trouble.add(e.toString());
                }
            });
        }
    }

    /** What became of it. */
    record Result(int accepted, int lost, int duplicated, int outOfOrder) {}

    int accepted() {
        return receipts.size();
    }

    /** What proves them. */
    Set<String> receipts() {
        return receipts.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Who they are about. */
    Set<String> persons() {
        return Set.copyOf(persons);
    }

    /** Nothing new is sent; what was sent has its answer. */
    @Override
    public void close() throws IOException {
        enough.set(true);
        senders.close();
        if (!trouble.isEmpty()) {
            throw new IOException("senders in trouble: " + trouble);
        }
    }

    Result result(List<Receiver.Got> got) {
        var keys = keysOf(got);
        var lost = receipts.keySet().stream()
                .filter(label -> !keys.containsKey(label))
                .count();
        var doubled = keys.values().stream().filter(each -> each.size() > 1).count()
                + receipts.values().stream().filter(each -> each.size() > 1).count();
        return new Result(receipts.size(), (int) lost, (int) doubled, outOfOrder(List.copyOf(keys.keySet())));
    }

    private void sendAbout(int person) throws Exception {
        var bsn = Fiction.person();
        persons.add(bsn);
        var each = offices.get();
        var unused = until202(
                each, person, office -> office.post("/v1/toestemmingen", "application/json", Fiction.consent(bsn)));
        for (var i = 0; !enough.get(); i++) {
            var label = "%s person %d message %06d".formatted(name, person, i);
            var message = labelled(bsn, label);
            var known = receipts.computeIfAbsent(label, key -> ConcurrentHashMap.newKeySet());
            known.add(until202(each, i, office -> office.send(message)).receipt());
            if (i % 7 == 0) {
                known.add(until202(each, i + 1, office -> office.send(message)).receipt());
            }
            if (i % 3 == 0) {
                unused = until202(
                        each, i, office -> office.post("/v1/toestemmingen", "application/json", Fiction.consent(bsn)));
            }
            pause(PAUSE_MILLIS);
        }
    }

    private static ObjectNode labelled(String bsn, String label) {
        var message = Fiction.unmistakable(bsn);
        ((ObjectNode) message.path("data").path("aanvrager")).put("plaats", label);
        return message;
    }

    private BackOffice.Reply until202(List<BackOffice> offices, int first, Call call) throws InterruptedException {
        var begin = System.nanoTime();
        for (var attempt = 0; System.nanoTime() - begin < MOST.toNanos(); attempt++) {
            try {
                var node = (first + attempt) % offices.size();
                var reply = call.make(offices.get(node));
                if (reply.status() == 202) {
                    answered.accept(node);
                    return reply;
                }
                if (reply.status() != 503) {
                    throw new IllegalStateException("the answer was " + reply.status() + " " + reply.text());
                }
            } catch (IOException e) {
                // no answer: the sender does not know, so it sends the same again
            }
            pause(25);
        }
        throw new IllegalStateException("no 202 in time");
    }

    private Map<String, Set<String>> keysOf(List<Receiver.Got> got) {
        var keys = new LinkedHashMap<String, Set<String>>();
        for (var delivery : got) {
            var label = delivery.data().at("/aanvrager/plaats").asText();
            if (label.startsWith(name + " ")) {
                keys.computeIfAbsent(label, key -> new HashSet<>()).add(delivery.idempotencyKey());
            }
        }
        return keys;
    }

    private static int outOfOrder(List<String> firstSeen) {
        var wrong = new ArrayList<String>();
        var last = new HashMap<String, String>();
        for (var label : firstSeen) {
            var before = last.put(label.substring(0, label.indexOf(" message")), label);
            if (before != null && before.compareTo(label) > 0) {
                wrong.add(label);
            }
        }
        return wrong.size();
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    private interface Call {
        BackOffice.Reply make(BackOffice office) throws IOException, InterruptedException;
    }
}
