package nl.sluis.gateway.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.sluis.gateway.scale.Figures.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold in every run of the country, whatever the figures. */
class CountryLawsTest {
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static Figures figures;

    @BeforeAll
    static void reads() throws IOException {
        figures = Figures.of(Path.of("bench/config/scale.yaml"));
    }

    static Stream<Figures.Plan> plans() throws IOException {
        return Figures.of(Path.of("bench/config/scale.yaml")).plans().stream();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatArrivedWasTurnedAwayAcceptedAndThenDeliveredAlsoAfterAnOutage(Figures.Plan plan) {
        // Given
        var run = run(plan, figures, 40).withUwvAway(new BackOffice.Away(MINUTE, 3 * MINUTE));

        // When
        var ledger = run.go(now -> 100.0, 5 * MINUTE, MINUTE, at -> {});
        var during = ledger.samples().get(2);
        run.settle(30 * MINUTE);

        // Then
        assertThat(ledger.arrived())
                .isEqualTo(ledger.accepted() + ledger.turnedAway())
                .isGreaterThan(25_000);
        assertThat(during.waiting().get(Role.uwv) + during.lying()).isGreaterThan(4_000);
        assertThat(ledger.delivered()).isEqualTo(ledger.accepted());
        assertThat(ledger.waiting()).isZero();
        assertThat(ledger.resting()).isZero();
        assertThat(ledger.disorders()).isZero();
        assertThat(ledger.parked()).isZero();
    }

    @Test
    void whatWaitsIsWhatComesInTimesHowLongItStays() {
        // Given: Little's law, one receiver that is slow enough for a queue
        var run = run(figures.plans().getFirst(), figures, 1_000_000);

        // When
        var ledger = run.go(now -> 1000.0, 60 * SECOND, SECOND, at -> {});

        // Then
        var rate = ledger.delivered() / 60.0;
        var stay = ledger.stayed() / ledger.delivered() / SECOND;
        assertThat(ledger.waited() / (60.0 * SECOND)).isCloseTo(rate * stay, within(0.02 * rate * stay));
    }

    @Test
    void aReceiverThatIsAwayForADayLosesNoMessageItsAttempts() {
        var run = run(figures.plans().getFirst(), figures, 10_000)
                .withUwvAway(new BackOffice.Away(MINUTE, MINUTE + 24 * Week.HOUR));

        var ledger = run.go(now -> 0.5, 25 * Week.HOUR, Week.HOUR, at -> {});

        assertThat(ledger.parked()).isZero();
        assertThat(ledger.failures())
                .isLessThan(4 * 24 * 60 * 2); // the breaker's probes: two in half a minute, at the most
        assertThat(ledger.expired()).isZero();
        assertThat(ledger.disorders()).isZero();
    }

    @Test
    void aLoneMessageForAReceiverThatIsAwayForADayIsParkedAfterAQuarterOfIt() {
        // Given: nothing else waits there, so each attempt at that receiver is one of this message
        var run = run(figures.plans().getFirst(), figures, 1).withUwvAway(new BackOffice.Away(0, 24 * Week.HOUR));

        // When
        var ledger = run.go(now -> now < 2 * MINUTE ? 0.1 : 0, 24 * Week.HOUR, Week.HOUR, at -> {});

        // Then
        assertThat(ledger.failures()).isEqualTo(figures.delivery().attempts());
        assertThat(ledger.parked()).isEqualTo(1);
    }

    @Test
    void whatWaitsTooLongExpiresAndReleasesWhatIsBehindIt() {
        // Given
        var run = run(figures.plans().getFirst(), figures, 10).withUwvAway(new BackOffice.Away(0, 8 * 24 * Week.HOUR));

        // When
        var ledger = run.go(now -> now < Week.HOUR ? 0.1 : 0, 9 * 24 * Week.HOUR, Week.HOUR, at -> {});

        // Then
        assertThat(ledger.expired()).isPositive();
        assertThat(ledger.parked())
                .as("ten persons, so the same few are tried again and again")
                .isPositive();
        assertThat(ledger.accepted()).isEqualTo(ledger.delivered() + ledger.expired());
        assertThat(ledger.disorders()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        var one = run(figures.plans().get(1), figures, 1000).go(now -> 500.0, 10 * SECOND, SECOND, at -> {});
        var other = run(figures.plans().get(1), figures, 1000).go(now -> 500.0, 10 * SECOND, SECOND, at -> {});

        assertThat(other.samples()).isEqualTo(one.samples()).isNotEmpty();
    }

    @Test
    void theMachineOfTheBenchCarriesAboutWhatWasMeasuredOnIt() {
        var most = new Limit(
                        Calibration.figures(figures),
                        Calibration.machine(),
                        new Country(figures.country(), 35, 100_000),
                        1)
                .most();

        assertThat(most).isCloseTo(figures.costs().togetherPerSecond(), within(0.25 * most));
    }

    @Test
    void aWeekHoldsAllItsMessages() {
        var week = new Week(figures.week(), 1_000_000);

        var sum = 0.0;
        for (var minute = 0; minute < 7 * 24 * 60; minute++) {
            sum += week.rate(minute * MINUTE) * 60;
        }

        assertThat(sum).isCloseTo(1_000_000, within(1000.0));
        assertThat(week.peak()).isGreaterThan(3 * 1_000_000 / (7 * 86_400.0));
    }

    private static Run run(Figures.Plan plan, Figures figures, int persons) {
        return new Run(
                figures, plan, new Country(figures.country(), 35, persons), new Grain(1), Run.Ability.AS_FIGURED, 5);
    }
}
