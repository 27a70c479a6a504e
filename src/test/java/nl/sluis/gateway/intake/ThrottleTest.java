package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import nl.sluis.gateway.intake.Throttle.Leave;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final Oin FLOOD = new Oin("00000099000000001000");
    private static final Oin OTHER = new Oin("00000099000000002000");
    private static final Oin BIG = new Oin("00000099000000003000");

    @Test
    void oneThatSendsFasterThanItMayIsToldWhenToComeBackAndAnotherDoesNotNotice() {
        var throttle = new Throttle(new RateSettings(1, 5, 100, Duration.ZERO, Map.of()));

        var answers =
                IntStream.range(0, 20).mapToObj(i -> throttle.enter(FLOOD)).toList();

        assertThat(answers.subList(0, 5)).allMatch(Leave.Given.class::isInstance);
        assertThat(answers.subList(6, 20)).allSatisfy(answer -> assertThat(answer)
                .isInstanceOfSatisfying(Leave.TooFast.class, fast -> assertThat(fast.retryAfter())
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1))));
        assertThat(throttle.enter(OTHER)).isInstanceOf(Leave.Given.class);
    }

    @Test
    void noMoreOfOnePartyIsUnderWayThanMayBe() {
        var throttle = new Throttle(new RateSettings(1_000, 1_000, 2, Duration.ZERO, Map.of()));
        assertThat(throttle.enter(FLOOD)).isInstanceOf(Leave.Given.class);
        assertThat(throttle.enter(FLOOD)).isInstanceOf(Leave.Given.class);

        assertThat(throttle.enter(FLOOD)).isInstanceOf(Leave.TooMuchUnderway.class);
        assertThat(throttle.enter(OTHER)).isInstanceOf(Leave.Given.class);

        throttle.leave(FLOOD);
        assertThat(throttle.enter(FLOOD)).isInstanceOf(Leave.Given.class);
    }

    @Test
    void aPartyMayBeGivenMore() {
        var throttle = new Throttle(new RateSettings(1, 1, 100, Duration.ZERO, Map.of(BIG.value(), 20)));

        assertThat(IntStream.range(0, 40).mapToObj(i -> throttle.enter(BIG))).allMatch(Leave.Given.class::isInstance);
    }

    @Test
    void theAnswerToOneTooManyIsKeptBack() {
        var throttle = new Throttle(new RateSettings(1, 1, 100, Duration.ofMillis(50), Map.of()));
        assertThat(throttle.enter(FLOOD)).isInstanceOf(Leave.Given.class);
        var began = System.nanoTime();

        assertThat(throttle.enter(FLOOD)).isInstanceOf(Leave.TooFast.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }
}
