package nl.sluis.gateway.journal;

import java.nio.file.Path;

/**
 * What {@code bench/log generate} makes.
 *
 * @param entries how many are added
 * @param months  the time they are spread over, up to now
 * @param persons how many different people they are about
 * @param small   bodies without the trace of their decision: a fourth of the size
 * @param bare    the same rows with the bodies in clear and no tree over them: what the proofs cost is the difference
 */
public record LargeLogPlan(Path dataDir, long entries, int months, int persons, boolean small, boolean bare) {
    private static final int MOST_PERSONS = 90_000;

    /** An entry in twenty is about somebody new, as far as there are numbers of nobody. */
    public static LargeLogPlan of(Path dataDir, long entries) {
        return new LargeLogPlan(dataDir, entries, 12, (int) Math.clamp(entries / 20, 10, MOST_PERSONS), false, false);
    }

    public LargeLogPlan over(int otherMonths) {
        return new LargeLogPlan(dataDir, entries, otherMonths, persons, small, bare);
    }

    LargeLogPlan withoutProofs() {
        return new LargeLogPlan(dataDir, entries, months, persons, small, true);
    }

    LargeLogPlan withSmallBodies() {
        return new LargeLogPlan(dataDir, entries, months, persons, true, bare);
    }
}
