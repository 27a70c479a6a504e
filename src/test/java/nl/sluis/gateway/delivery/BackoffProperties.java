package nl.sluis.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BackoffProperties {
    @Property
    void aDelayLiesBetweenHalfAndWholeOfWhatWasSet(
            @ForAll @IntRange(min = 1, max = 10_000) int failures,
            @ForAll @LongRange(min = 10, max = 60_000) long firstMillis,
            @ForAll @LongRange(min = 60_000, max = 3_600_000) long longestMillis,
            @ForAll @DoubleRange(min = 1.0, max = 10.0) double factor,
            @ForAll Random random) {
        var backoff = new Backoff(settings(firstMillis, factor, longestMillis), random);
        var whole = Math.min(longestMillis, firstMillis * Math.pow(factor, failures - 1.0));

        var delay = backoff.after(failures);

        assertThat(delay).isBetween(millis(whole / 2), millis(whole).plusMillis(1));
        assertThat(delay).isLessThanOrEqualTo(Duration.ofMillis(longestMillis));
    }

    @Property(tries = 50)
    void delaysOfManyDoNotFallTogether(@ForAll @IntRange(min = 1, max = 20) int failures, @ForAll Random random) {
        var backoff = new Backoff(settings(1000, 2, 300_000), random);
        var different = java.util.stream.Stream.generate(() -> backoff.after(failures))
                .limit(200)
                .distinct()
                .count();
        assertThat(different).isGreaterThan(50);
    }

    private static Duration millis(double millis) {
        return Duration.ofMillis((long) Math.floor(millis));
    }

    private static DeliverySettings settings(long firstMillis, double factor, long longestMillis) {
        return new DeliverySettings(
                1,
                Duration.ofMillis(250),
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofMillis(firstMillis),
                factor,
                Duration.ofMillis(longestMillis),
                100,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                "care-5y",
                2,
                Post.NEVER);
    }
}
