package nl.sluis.gateway.cli.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Many applications with consent, for a few fictional persons at a time; then: was every accepted message delivered, once,
 * in order? Goes on, with the same ids, when the gateway is killed and comes back within three minutes.
 */
public final class Load {
    private static final int LANES = 16;
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private final Cast cast;
    private final SampleFolder samples;
    private final ReceiptCheck receipts;
    private final Clock clock;
    private final Persistence persistence;
    private final String run;
    private final Map<Integer, Reply> replies = new ConcurrentHashMap<>();

    public Load(Path samples, Cast cast, ReceiptCheck receipts, Clock clock, SecureRandom random) {
        this.cast = cast;
        this.samples = new SampleFolder(samples);
        this.receipts = receipts;
        this.clock = clock;
        this.persistence = new Persistence(clock);
        var bytes = new byte[3];
        random.nextBytes(bytes);
        this.run = HexFormat.of().formatHex(bytes);
    }

    /** Whether everything was as expected. */
    public boolean play(int count, PrintWriter out) {
        var sample = samples.samples().stream()
                .filter(Sample::deliveryExpected)
                .findFirst()
                .orElseThrow();
        var lanes = Math.min(LANES, count);
        var arrivals = new Arrivals(cast.player(cast.nameOf(sample.receiverUrn())), run, lanes);
        var done = new AtomicBoolean();
        var looking = Thread.ofVirtual().start(() -> lookUntil(done, arrivals));
        try {
            var began = clock.instant();
            sendAll(sample, count, lanes);
            var took = Duration.between(began, clock.instant());
            out.println(count + " applications for " + lanes + " fictional persons sent in " + took.toMillis() + " ms, "
                    + persistence.retries() + " retries; waiting for their delivery");
            out.flush();
            var delivered = deliveredByStatus(cast.player(sample.from()), lanes);
            return report(count, delivered, arrivals, out);
        } finally {
            done.set(true);
            looking.interrupt();
        }
    }

    private void sendAll(Sample sample, int count, int lanes) {
        var consents = new Consents(cast, samples.consent(), clock);
        var persons = FictionalPersons.some(lanes);
        persons.forEach(person -> Consents.require(persistence.until(() -> consents.give(person))));
        inLanes(lanes, lane -> {
            for (var number = lane; number < count; number += lanes) {
                send(sample, Application.of(sample.message(), run, number, lane, persons.get(lane), clock.instant()));
            }
        });
    }

    private void send(Sample sample, Application application) {
        var sender = cast.player(sample.from());
        var reply = persistence.until(() -> sender.send(application.bytes()));
        if (reply.status() == ACCEPTED) {
            receipts.check(reply.receipt());
        }
        replies.put(application.number(), reply);
    }

    private static void lookUntil(AtomicBoolean done, Arrivals arrivals) {
        while (!done.get()) {
            try {
                arrivals.look();
            } catch (NoAnswerException away) {
                // killed with the gateway; the next life counts on
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** How many of the accepted ones the gateway calls delivered, within the time that it gets. */
    private long deliveredByStatus(BackOffice sender, int lanes) {
        var giveUp = clock.instant().plus(PATIENCE);
        var open = ConcurrentHashMap.<Integer>newKeySet();
        replies.forEach((number, reply) -> {
            if (reply.status() == ACCEPTED) {
                open.add(number);
            }
        });
        var accepted = open.size();
        while (!open.isEmpty() && clock.instant().isBefore(giveUp)) {
            var asked = open.stream().sorted().limit(LANES * 8L).toList();
            inLanes(lanes, lane -> asked.stream()
                    .filter(number -> number % lanes == lane)
                    .filter(number -> isDelivered(sender, number))
                    .forEach(open::remove));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return accepted - (long) open.size();
    }

    private boolean isDelivered(BackOffice sender, int number) {
        var id = Objects.requireNonNull(replies.get(number)).id();
        return persistence
                .until(() -> sender.statusReply(id))
                .body()
                .path("status")
                .asText()
                .equals("afgeleverd");
    }

    private boolean report(int count, long delivered, Arrivals arrivals, PrintWriter out) {
        arrivals.look();
        var accepted = replies.values().stream()
                .filter(reply -> reply.status() == ACCEPTED)
                .count();
        var arrived = arrivals.count();
        var unseen = accepted - arrived.arrived();
        out.println("accepted      " + accepted + " of " + count);
        out.println(
                "delivered     " + delivered + " as the gateway says, " + arrived.arrived() + " seen at the receiver");
        out.println("twice         " + arrived.doubled() + " under another key, " + arrived.repeated()
                + " repeated under the same key");
        out.println("out of order  " + arrived.outOfOrder());
        out.println("receipts      " + accepted + " checked");
        if (arrived.restarts() > 0) {
            out.println("restarts      " + arrived.restarts() + "; the stand-in's memory went with it, so " + unseen
                    + " deliveries are known from their status alone");
        }
        var complete = accepted == count && delivered == accepted;
        var once = arrived.doubled() == 0 && arrived.outOfOrder() == 0;
        var seen = arrived.restarts() > 0 || (unseen == 0 && arrived.repeated() == 0);
        out.println(complete && once && seen ? "All as expected." : "NOT AS EXPECTED.");
        out.flush();
        return complete && once && seen;
    }

    /** Each lane in a thread of its own; the first failure of any is thrown. */
    private static void inLanes(int lanes, java.util.function.IntConsumer work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, lanes)
                    .mapToObj(lane -> threads.submit(() -> work.accept(lane)))
                    .toList();
            for (var lane : List.copyOf(running)) {
                lane.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
