package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** How often it is said. */
class GuardAlarmTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Oin SENDER = new Oin("00000099000000001000");
    private static final Oin OTHER = new Oin("00000099000000002000");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final GuardAlarm alarm = new GuardAlarm(metrics);

    @Test
    void isOneForEachSenderAndDayAndOneMoreWhenItIsStopped() {
        // When
        alarm.many(DAY, SENDER, 5000);
        alarm.many(DAY, SENDER, 5001);
        alarm.many(DAY, OTHER, 5000);
        alarm.many(DAY, SENDER, 5002);
        alarm.stopped(DAY, SENDER, 10_000);
        alarm.stopped(DAY, SENDER, 10_000);
        assertThat(counted("sluis.oracle.guard.alarms")).isEqualTo(3);
        alarm.many(DAY.plusDays(1), SENDER, 5000);

        // Then
        assertThat(counted("sluis.oracle.guard.alarms")).isEqualTo(4);
        assertThat(counted("sluis.oracle.guard.stopped")).isEqualTo(2);
    }

    @Test
    void forgetsTheDayThatIsOver() {
        // Given
        alarm.many(DAY, SENDER, 5000);
        alarm.many(DAY.plusDays(1), SENDER, 5000);

        // When
        alarm.many(DAY, SENDER, 5000);

        // Then: said once more, since nothing of that day is kept
        assertThat(counted("sluis.oracle.guard.alarms")).isEqualTo(3);
    }

    @Test
    void saysItOnceAndNamesTheSenderOnly() {
        // Given
        var log = (Logger) LoggerFactory.getLogger(GuardAlarm.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);

        // When
        alarm.many(DAY, SENDER, 5000);
        alarm.many(DAY, SENDER, 5001);
        alarm.stopped(DAY, SENDER, 10_000);
        alarm.stopped(DAY, SENDER, 10_000);
        alarm.stopped(DAY, SENDER, 10_000);
        assertThat(log.detachAppender(lines)).isTrue();

        // Then
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "party 00000099000000001000 has named 5000 different persons today, which is very many",
                        "party 00000099000000001000 has named 10000 different persons today; nobody new until tomorrow");
    }

    private double counted(String metric) {
        return metrics.get(metric).counter().count();
    }
}
