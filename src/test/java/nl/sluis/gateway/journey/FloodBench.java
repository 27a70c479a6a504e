package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@code bench/flood} runs: how long one party waits for its 202 while another sends as fast as it can, and while it does
 * not; see {@code bench/README.md}.
 */
public final class FloodBench {
    private static final int FLOODING = Integer.getInteger("flood.connections", 64);
    private static final int SECONDS = Integer.getInteger("flood.seconds", 20);
    private static final int ROUNDS = Integer.getInteger("flood.rounds", 3);
    private static final List<String> AS_IT_COMES =
            List.of("--sluis.intake.rate.per-second=200", "--sluis.intake.rate.burst=400");
    private static final Duration BEAT = Duration.ofMillis(20);
    private final List<Double> alone = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();
    private final Path pki;
    private final int port;

    private FloodBench(Path pki, int port) {
        this.pki = pki;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("sluis-flood");
        try (var receiver = new Receiver();
                var gateway = new ChildGateway(data, receiver.port(), settings(arguments))) {
            gateway.awaitOpen();
            receiver.open(data.resolve("pki"));
            var bench = new FloodBench(data.resolve("pki"), gateway.port());
            bench.warmUp();
            System.out.printf(
                    "%-34s %9s %9s %9s %9s%n", "one party at 50 a second", "answers", "p50 ms", "p95 ms", "p99 ms");
            for (var round = 0; round < ROUNDS; round++) {
                bench.round();
            }
            tell("all rounds: alone", bench.alone);
            tell("all rounds: beside a flood", bench.beside);
            System.out.printf(
                    "a flood by another costs %+.0f %% of the median wait%n",
                    100 * (median(bench.beside) / median(bench.alone) - 1));
        }
    }

    private void round() throws Exception {
        var quiet = normal(Duration.ofSeconds(SECONDS));
        alone.addAll(quiet);
        tell("alone", quiet);
        var statuses = new ConcurrentHashMap<Integer, AtomicInteger>();
        try (var flood = flood(statuses)) {
            var slowed = normal(Duration.ofSeconds(SECONDS));
            beside.addAll(slowed);
            tell("beside a flood by another", slowed);
        }
        System.out.println("    the flood: " + statuses + " in " + SECONDS + " s");
    }

    /** The limits of a gateway as it comes, which other tests do without, unless others are given. */
    private static List<String> settings(String[] given) {
        return given.length > 0 ? List.of(given) : AS_IT_COMES;
    }

    private static void tell(String when, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%-34s %9d %9.2f %9.2f %9.2f%n",
                when, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double median(List<Double> millis) {
        return at(millis.stream().sorted().toList(), 0.5);
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * part)));
    }

    /** As long as two rounds, and beside a flood, so that what is measured first is no slower than what is measured last. */
    private void warmUp() throws Exception {
        normal(Duration.ofSeconds(SECONDS));
        try (var flood = flood(new ConcurrentHashMap<>())) {
            normal(Duration.ofSeconds(SECONDS));
        }
    }

    /** A message a beat, over four connections, each timed from the moment it was due. */
    private List<Double> normal(Duration time) throws Exception {
        var office = new BackOffice(pki, "ggz-voorbeeld", port);
        var person = Fiction.person();
        office.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var millis = new ConcurrentLinkedQueue<Double>();
        var end = System.nanoTime() + time.toNanos();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var due = System.nanoTime(); due < end; due += BEAT.toNanos()) {
                var message = Fiction.application(person);
                var at = due;
                new CountDownLatch(1).await(Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS);
                var unused = senders.submit(() -> {
                    if (office.send(message).status() == 202) {
                        millis.add((System.nanoTime() - at) / 1e6);
                    }
                    return null;
                });
            }
        }
        return new ArrayList<>(millis);
    }

    /** Connections that send the next as soon as they have an answer, whatever it is. */
    private AutoCloseable flood(ConcurrentHashMap<Integer, AtomicInteger> statuses) throws Exception {
        var office = new BackOffice(pki, "uwv-voorbeeld", port);
        var messages = new ArrayList<ObjectNode>();
        for (var i = 0; i < 100; i++) {
            messages.add(Fiction.message("09-status-ggz-uwv", Fiction.person()));
        }
        var ended = new CountDownLatch(1);
        var senders = Executors.newVirtualThreadPerTaskExecutor();
        for (var i = 0; i < FLOODING; i++) {
            var first = i;
            var unused = senders.submit(() -> {
                for (var n = first; ended.getCount() > 0; n++) {
                    var reply = office.send(messages.get(n % messages.size()));
                    statuses.computeIfAbsent(reply.status(), status -> new AtomicInteger())
                            .incrementAndGet();
                }
                return null;
            });
        }
        return () -> {
            ended.countDown();
            senders.close();
        };
    }
}
