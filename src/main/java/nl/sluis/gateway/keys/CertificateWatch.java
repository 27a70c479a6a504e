package nl.sluis.gateway.keys;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up renewed certificates, renews what is known of revocations, and says a month before that something ends. */
final class CertificateWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration WARN_BEFORE = Duration.ofDays(30);
    private final LiveTls live;
    private final Revocations revocations;
    private final Clock clock;
    private final List<Runnable> heirs = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("certificate-watch").factory());

    CertificateWatch(LiveTls live, Revocations revocations, Clock clock) {
        this.live = live;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** @param metrics where the days that are left are told */
    CertificateWatch begin(Duration reload, Duration renew, MeterRegistry metrics) {
        gauge(metrics, "own", live::ends);
        gauge(metrics, "anchors", live::anchorsEnd);
        warn();
        revocations.readFolder(live.anchors());
        every(reload, this::look);
        every(renew, revocations::renew);
        every(Duration.ofDays(1), this::warn);
        return this;
    }

    /** Told when other certificates are in force. */
    void onChange(Runnable heir) {
        heirs.add(heir);
    }

    private void every(Duration pause, Runnable work) {
        var unused = thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.error("the watch over certificates goes on after a defect", e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void look() {
        revocations.readFolder(live.anchors());
        revocations.renewMissing();
        if (live.reload()) {
            heirs.forEach(Runnable::run);
            warn();
        }
    }

    private void warn() {
        warn("our own certificate", live.ends());
        warn("a trust anchor", live.anchorsEnd());
    }

    private void warn(String what, Instant end) {
        var left = Duration.between(clock.instant(), end);
        if (left.compareTo(WARN_BEFORE) < 0) {
            LOG.warn("ALARM: {} ends at {}, in {} days", what, end, left.toDays());
        }
    }

    private void gauge(MeterRegistry metrics, String which, Supplier<Instant> end) {
        var _gauge = Gauge.builder(
                        "sluis.certificate.days",
                        end,
                        one -> Duration.between(clock.instant(), one.get()).toSeconds() / 86_400.0)
                .description("Days until the first of these certificates ends")
                .tag("welk", which)
                .strongReference(true)
                .register(metrics);
    }

    @Override
    public void close() {
        var unused = thread.shutdownNow();
    }
}
