package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Promises 2, 5 and 9 on two nodes, under everything that happens to machines: nothing lost, no second effect, order kept, no
 * delivery without its entry. Each fault strikes while both nodes accept and deliver; then all is mended, and counted.
 */
class FaultTableTest {
    /** Of SIGKILL at random moments; the profile {@code nightly} asks for more, and {@code bench/fire} for all points. */
    private static final int KILLS = Integer.getInteger("fault.kills", 1);

    /** Where it is least known who knows what: both sides of an accept, of a send and of its mark. */
    private static final List<Point> POINTS =
            List.of(Point.ACCEPT_COMMITTED, Point.SEND_TAKEN, Point.MARK_NOT_COMMITTED, Point.MARK_COMMITTED);

    /** After which a row strikes no more: a table with fewer strikes is still a table. */
    private static final Duration MOST = Duration.ofMinutes(Integer.getInteger("fault.minutes", 180));

    private static final String ROW = "| %-44s | %5d | %8d | %4d | %10d | %12d | %10d |%n";
    private final Random moments = new Random(42);
    private final List<Row> rows = new ArrayList<>();
    private int struck;

    /** For starts, since the row began: where the time of a long run goes. */
    private Duration awaited = Duration.ZERO;

    private record Row(String fault, int strikes, Traffic.Result result, long unrecorded) {
        boolean isClean() {
            return result.lost() == 0 && result.duplicated() == 0 && result.outOfOrder() == 0 && unrecorded == 0;
        }
    }

    private interface Fault {
        void strike(Fleet all) throws Exception;
    }

    @Test
    void nothingIsLostDoubledOutOfOrderOrUnrecordedOnTwoNodes() throws Exception {
        try (var all = new Fleet(Files.createTempDirectory("sluis-nodes"), 2)) {
            table(all);
            assertThat(rows).allMatch(Row::isClean);
            assertThat(all.postgres.number("select count(*) from (select shard from audit_entry group by shard"
                            + " having count(*) <> max(idx) - min(idx) + 1) holed"))
                    .as("logs with holes")
                    .isZero();
            assertThat(all.postgres.number("select count(distinct shard) from audit_entry where type = 'accepted'"))
                    .as("nodes that accepted")
                    .isEqualTo(2);
        }
    }

    private void table(Fleet all) throws Exception {
        System.out.printf(
                "| %-44s | times | accepted | lost | duplicated | out of order | unrecorded |%n", "fault, two nodes");
        row(all, "none", 1, nodes -> pause(500));
        row(all, "node killed (kill -9) at any moment", KILLS, nodes -> kill(nodes, Point.ANY_MOMENT));
        row(all, "node killed at a named point", POINTS.size(), nodes -> kill(nodes, POINTS.get(struck++)));
        row(all, "cut between a node and PostgreSQL", 1, nodes -> {
            nodes.ships.getFirst().database.cut();
            pause(1_500);
        });
        row(all, "silence between a node and PostgreSQL", 1, nodes -> {
            nodes.ships.getLast().database.silence();
            pause(2_000);
        });
        row(all, "cut between a node and the receiver", 1, nodes -> {
            nodes.ships.getFirst().road.cut();
            pause(1_500);
        });
        row(all, "PostgreSQL restarted", 1, nodes -> {
            pause(500);
            nodes.postgres.restart();
            pause(500);
        });
        row(all, "receiver down", 1, nodes -> {
            nodes.answers(delivery -> 503);
            pause(2_000);
        });
        row(all, "receiver slower than its time-out", 1, nodes -> {
            nodes.answers(delivery -> after(moments.nextInt(10) == 0 ? 2_500 : 50));
            pause(2_000);
        });
        row(all, "receiver takes it and dies, knows it later", 1, nodes -> {
            Set<String> known = ConcurrentHashMap.newKeySet();
            nodes.answers(delivery -> known.add(delivery.idempotencyKey()) ? Receiver.DIES : 409);
            pause(1_500);
        });
        row(all, "acknowledged twice", 1, nodes -> {
            nodes.answers(delivery -> moments.nextBoolean() ? Receiver.DIES : 204);
            pause(1_500);
        });
        row(all, "PostgreSQL's clock an hour ahead, then back", 1, nodes -> {
            nodes.answers(delivery -> moments.nextInt(3) == 0 ? 503 : 204);
            nodes.postgres.jump(Duration.ofHours(1));
            pause(1_500);
            nodes.postgres.jump(Duration.ZERO);
            pause(500);
            nodes.confirmTheTime();
        });
    }

    private void row(Fleet all, String fault, int strikes, Fault what) throws Exception {
        all.awaitReady();
        var accepted = entries(all, "accepted");
        var delivered = entries(all, "delivered");
        var traffic = all.traffic(fault.replaceAll("[^a-z]+", "-"));
        int times;
        try (traffic) {
            Wait.until(() -> traffic.accepted() > 4);
            times = strike(all, strikes, what);
            all.mend();
        }
        Wait.until(() -> all.postgres.number("select count(*) from outbox where status <> 'afgeleverd'") == 0);
        var result = traffic.result(all.got());
        var unrecorded = Math.abs(entries(all, "accepted") - accepted - result.accepted())
                + Math.abs(entries(all, "delivered") - delivered - result.accepted());
        tell(new Row(fault, times, result, unrecorded));
    }

    private int strike(Fleet all, int strikes, Fault what) throws Exception {
        var begin = System.nanoTime();
        awaited = Duration.ZERO;
        var times = 0;
        while (times < strikes && System.nanoTime() - begin < MOST.toNanos()) {
            what.strike(all);
            times++;
            if (times % 10 == 0) {
                System.out.printf(
                        "struck %d times in %d s, of which %d s for starts%n",
                        times, Duration.ofNanos(System.nanoTime() - begin).toSeconds(), awaited.toSeconds());
            }
        }
        return times;
    }

    /** The other node goes on; this one comes back while it does. */
    private void kill(Fleet all, Point point) throws Exception {
        var victim = all.ships.get(moments.nextInt(2));
        var from = System.nanoTime();
        victim.gateway().awaitOpen();
        awaited = awaited.plusNanos(System.nanoTime() - from);
        pause(moments.nextInt(400));
        victim.trap.set(point, 1);
        if (point == Point.ANY_MOMENT) {
            var unused = victim.trap.springs(point);
        }
        assertThat(victim.trap.sprang(Duration.ofMinutes(2)))
                .as(point.toString())
                .isTrue();
        pause(moments.nextInt(800));
        victim.gateway().restart();
    }

    private static long entries(Fleet all, String type) throws SQLException {
        return all.postgres.number("select count(*) from audit_entry where type = '" + type + "'");
    }

    /** At once: what a long run found is not lost with what comes after it. */
    private void tell(Row row) {
        rows.add(row);
        var result = row.result();
        System.out.printf(
                ROW,
                row.fault(),
                row.strikes(),
                result.accepted(),
                result.lost(),
                result.duplicated(),
                result.outOfOrder(),
                row.unrecorded());
    }

    private static int after(int millis) {
        try {
            pause(millis);
            return 204;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Receiver.DIES;
        }
    }

    private static void pause(int millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
