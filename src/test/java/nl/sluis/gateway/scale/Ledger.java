package nl.sluis.gateway.scale;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Counts every message once, and looks at the clock; {@link #sample} cuts what happened into pieces of time. */
final class Ledger {
    private final Map<Figures.Role, Long> waiting = new EnumMap<>(Figures.Role.class);
    private final Map<Figures.Role, Histogram> arriving = new EnumMap<>(Figures.Role.class);
    private final List<Sample> samples = new ArrayList<>();
    private Histogram answering = histogram();
    private long arrived;
    private long accepted;
    private long turnedAway;
    private long delivered;
    private long expired;
    private long parked;
    private long resting;
    private long failures;
    private long disorders;
    private double waited;
    private double stayed;
    private long looked;
    private Order order = new Order();

    /**
     * What happened in one piece of time.
     *
     * @param until    microseconds since the beginning
     * @param answer99 of those accepted in it, time to the 202, microseconds
     * @param waiting  accepted and not delivered at its end
     * @param arrive50 of those delivered in it, time from the call to the receiver's answer
     * @param lying    in topics
     */
    record Sample(
            long until,
            long accepted,
            long delivered,
            long answer50,
            long answer99,
            Map<Figures.Role, Long> waiting,
            Map<Figures.Role, Long> arrive50,
            Map<Figures.Role, Long> arrive99,
            long lying) {
        long allWaiting() {
            return waiting.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Ledger() {
        for (var role : Figures.Role.values()) {
            waiting.put(role, 0L);
            arriving.put(role, histogram());
        }
    }

    private static Histogram histogram() {
        return new Histogram(3);
    }

    void arrived(Message message) {
        arrived++;
    }

    void turnedAway(Message message) {
        turnedAway++;
    }

    void accepted(Message message, long now) {
        look(now);
        message.accepted = ++accepted;
        message.committed = now;
        answering.recordValue(now - message.born);
        waiting.merge(message.to, 1L, Long::sum);
    }

    void delivered(Message message, long now) {
        look(now);
        delivered++;
        stayed += now - message.committed;
        arriving.get(message.to).recordValue(now - message.born);
        waiting.merge(message.to, -1L, Long::sum);
        disorders += order.isKept(message) ? 0 : 1;
        resting++;
    }

    void expired(Message message) {
        expired++;
        waiting.merge(message.to, -1L, Long::sum);
        disorders += order.isKept(message) ? 0 : 1;
        resting++;
    }

    void rested(Message message) {
        resting--;
    }

    void parked(Message message) {
        parked++;
    }

    void failed() {
        failures++;
    }

    /** Sums up how many waited for how long: Little's law is asked of it. */
    private void look(long now) {
        waited += (double) waiting() * (now - looked);
        looked = now;
    }

    void sample(long now, long lying) {
        look(now);
        var before = samples.isEmpty() ? null : samples.getLast();
        var soFar = before == null
                ? 0
                : samples.stream().mapToLong(Sample::accepted).sum();
        var deliveredSoFar = before == null
                ? 0
                : samples.stream().mapToLong(Sample::delivered).sum();
        samples.add(new Sample(
                now,
                accepted - soFar,
                delivered - deliveredSoFar,
                answering.getValueAtPercentile(50),
                answering.getValueAtPercentile(99),
                Map.copyOf(waiting),
                percentiles(50),
                percentiles(99),
                lying));
        answering = histogram();
        arriving.replaceAll((role, old) -> histogram());
    }

    private Map<Figures.Role, Long> percentiles(double percent) {
        var found = new EnumMap<Figures.Role, Long>(Figures.Role.class);
        arriving.forEach((role, times) -> found.put(role, times.getValueAtPercentile(percent)));
        return found;
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    long arrived() {
        return arrived;
    }

    long accepted() {
        return accepted;
    }

    long turnedAway() {
        return turnedAway;
    }

    long delivered() {
        return delivered;
    }

    long expired() {
        return expired;
    }

    long parked() {
        return parked;
    }

    long failures() {
        return failures;
    }

    /** Accepted, and neither delivered nor expired; those that are parked are among them. */
    long waiting() {
        return accepted - delivered - expired;
    }

    /** Delivered, and the entry that says so not yet committed. */
    long resting() {
        return resting;
    }

    /** The week is over: what order was watched by takes most of the memory. */
    void close() {
        order = new Order();
    }

    long disorders() {
        return disorders;
    }

    /** Microseconds from commit to delivery, of all that were delivered. */
    double stayed() {
        return stayed;
    }

    /** The same, counted by how many waited at each moment, those that still wait included. */
    double waited() {
        return waited;
    }
}
