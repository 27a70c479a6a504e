package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** cryptography.md 8: more than five seconds apart, or a step forward of more than that. */
class TimeAgreementTest {
    private static final Instant BEGIN = Instant.parse("2026-11-27T10:00:00Z");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Duration ours = Duration.ZERO;
    private Duration passed = Duration.ZERO;
    private final Clock clock = ((InstantSource) () -> BEGIN.plus(ours)).withZone(ZoneOffset.UTC);
    private final TimeAgreement time = new TimeAgreement(clock, () -> passed.toNanos(), metrics);

    @Test
    void fiveSecondsApartAreDriftAndMoreIsNot() {
        hears(Duration.ofSeconds(5));
        assertThat(time.doubted()).isEmpty();
        hears(Duration.ofSeconds(-5));
        assertThat(time.doubted()).isEmpty();

        hears(Duration.ofMillis(-5_001));

        assertThat(time.doubted()).hasValue("this node and PostgreSQL do not agree about the time");
        assertThat(metrics.get("sluis.journal.time.doubted").gauge().value()).isEqualTo(1);
    }

    @Test
    void aStepForwardOfBothIsSeenAgainstTheTimeThatPassed() {
        hears(Duration.ZERO);
        ours = Duration.ofMinutes(1);
        passed = Duration.ofSeconds(54);
        hears(Duration.ofMinutes(1));
        assertThat(time.doubted()).hasValue("the time made a step forward");
    }

    @Test
    void aJumpOfOneOfTheTwoIsToldAsWhatItIs() {
        hears(Duration.ZERO);
        hears(Duration.ofSeconds(30));
        assertThat(time.doubted()).hasValue("this node and PostgreSQL do not agree about the time");
    }

    @Test
    void aLongWhileWithoutALookIsNoStepAndAStepBackOfBothIsNone() {
        hears(Duration.ZERO);
        ours = Duration.ofHours(9);
        passed = Duration.ofHours(9);
        hears(Duration.ofHours(9));
        ours = Duration.ofHours(8);
        hears(Duration.ofHours(8));

        assertThat(time.doubted()).isEmpty();
    }

    @Test
    void aQuestionThatTookLongIsNoJump() {
        var asked = time.ask();
        ours = Duration.ofSeconds(40);
        passed = Duration.ofSeconds(40);
        time.heard(asked, BEGIN.plusSeconds(1).toEpochMilli());

        assertThat(time.doubted()).isEmpty();
    }

    @Test
    void theWordOfAnOperatorOpensItAgainAsAnEntryAndNotWhileTheTwoAreStillApart() throws Exception {
        try (var fixture = new JournalFixture()) {
            var wrong = new AtomicReference<>(Duration.ofSeconds(7));
            fixture.clock = ((InstantSource) () -> Instant.now().plus(wrong.get())).withZone(ZoneOffset.UTC);
            var journal = fixture.start();
            assertThatThrownBy(() -> journal.append(application("m", "content")))
                    .isInstanceOf(JournalUnavailableException.class);

            journal.time().confirm(journal, "operator");
            assertThatThrownBy(() -> journal.append(application("m", "content")))
                    .isInstanceOf(JournalUnavailableException.class);
            wrong.set(Duration.ZERO);
            assertThatThrownBy(() -> journal.append(application("m", "content")))
                    .as("right, and nobody said so")
                    .isInstanceOf(JournalUnavailableException.class);
            journal.time().confirm(journal, "operator");

            assertThat(journal.append(application("m", "content"))).isInstanceOf(Outcome.Recorded.class);
            assertThat(fixture.all("select idx from audit_entry where type = 'clock.jump'", row -> row.getLong(1)))
                    .hasSize(2);
        }
    }

    private void hears(Duration theirs) {
        time.heard(time.ask(), BEGIN.plus(theirs).toEpochMilli());
    }
}
