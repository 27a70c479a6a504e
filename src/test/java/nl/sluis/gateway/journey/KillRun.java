package nl.sluis.gateway.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Kills the gateways of a fleet while all of them accept and deliver: a round at a time, after each of which everything is
 * counted. Within a round every node is killed by itself, so that they also go together.
 */
final class KillRun {
    /** Of a trap that nothing walks into, for instance because no other node is left to be sent to. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Fleet fleet;
    private final FleetLedger ledger;
    private final Random random;
    private final List<Point> deck = new ArrayList<>();
    private final Map<Point, Integer> kills = new EnumMap<>(Point.class);
    private final Set<String> receipts = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final List<String> unclean = new ArrayList<>();
    private int rounds;
    private int missed;
    private int accepted;
    private long resting;

    KillRun(Fleet fleet, long seed) throws Exception {
        this.fleet = fleet;
        this.ledger = new FleetLedger(fleet);
        this.random = new Random(seed);
    }

    /** @param each how often every node is killed in it */
    FleetLedger.Row round(int each) throws Exception {
        rounds++;
        var traffic = fleet.traffic("round " + rounds);
        try (traffic) {
            Wait.until(() -> traffic.accepted() > 0);
            strike(each);
            fleet.awaitReady();
        }
        var row = ledger.settle(traffic);
        accepted += row.accepted();
        resting += row.resting();
        receipts.addAll(traffic.receipts());
        persons.addAll(traffic.persons());
        if (!row.isClean()) {
            unclean.add("round " + rounds + ": " + row);
        }
        return row;
    }

    private void strike(int each) throws Exception {
        var strikes = new ConcurrentLinkedQueue<>(drawn(each * fleet.ships.size()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var striking = new ArrayList<Future<?>>();
            for (var ship : fleet.ships) {
                striking.add(threads.submit(() -> {
                    for (var point = strikes.poll(); point != null; point = strikes.poll()) {
                        strike(ship, point);
                    }
                    return null;
                }));
            }
            for (var one : striking) {
                one.get();
            }
        }
    }

    private void strike(Fleet.Ship ship, Point point) throws Exception {
        ship.gateway().awaitOpen();
        ship.trap.set(point, 1 + at(3));
        if (point == Point.ANY_MOMENT) {
            pause(at(600));
            ship.trap.set(point, 1);
            var unused = ship.trap.springs(point);
        }
        if (!ship.trap.sprang(PATIENCE)) {
            count(point, 0);
            return;
        }
        count(point, 1);
        pause(at(300));
        ship.gateway().restart();
    }

    private synchronized void count(Point point, int sprung) {
        kills.merge(point, sprung, Integer::sum);
        missed += 1 - sprung;
    }

    private synchronized int at(int most) {
        return random.nextInt(most);
    }

    /** So that each point has its turn, in another order each time. */
    private List<Point> drawn(int many) {
        var drawn = new ArrayList<Point>();
        while (drawn.size() < many) {
            if (deck.isEmpty()) {
                deck.addAll(List.of(Point.values()));
                deck.add(Point.ANY_MOMENT);
                Collections.shuffle(deck, random);
            }
            drawn.add(deck.removeLast());
        }
        return drawn;
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    int nodes() {
        return fleet.ships.size();
    }

    int rounds() {
        return rounds;
    }

    int missed() {
        return missed;
    }

    int accepted() {
        return accepted;
    }

    long resting() {
        return resting;
    }

    Map<Point, Integer> kills() {
        return kills;
    }

    int uncleanRounds() {
        return unclean.size();
    }

    int killed() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Rounds in which something was not as it must be; the whole, once there is nothing under way. */
    List<String> faults() throws Exception {
        var all = new ArrayList<>(unclean);
        all.addAll(ledger.faults());
        return all;
    }

    /** What the verifier says of each log. */
    List<String> verified() throws Exception {
        return ledger.verified(receipts);
    }

    /** Where a value of a person rests. */
    List<String> raw() throws Exception {
        var values = new HashSet<>(persons);
        values.addAll(Fiction.VALUES);
        return ledger.raw(values);
    }
}
