package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.sluis.gateway.intake.RejectionCounter;
import nl.sluis.gateway.journal.Rejections;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** What is refused without an entry of its own goes to the log, counted by party, and to the metrics by status alone. */
final class MeasuredRejections implements RejectionCounter {
    private final Rejections log;
    private final Map<Integer, Counter> byStatus = new HashMap<>();

    MeasuredRejections(Rejections log, MeterRegistry metrics) {
        this.log = log;
        IntStream.of(400, 401, 413, 415, 429)
                .forEach(status -> byStatus.put(
                        status,
                        Counter.builder("sluis.door.rejected")
                                .description("Calls that were refused before anything was decided, by HTTP status")
                                .tag("status", Integer.toString(status))
                                .register(metrics)));
    }

    @Override
    public void count(@Nullable Oin party, int status) {
        log.count(party, status);
        var counter = byStatus.get(status);
        if (counter == null) {
            throw new IllegalArgumentException("nobody counts " + status);
        }
        counter.increment();
    }
}
