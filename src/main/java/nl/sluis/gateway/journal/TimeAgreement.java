package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the time can be relied on: this node and PostgreSQL agree about it, and it went on as it must. The day under which a
 * message waits, and its key, are by the clock of the node; by PostgreSQL's it is claimed and ended.
 *
 * <p>Guarantee: more than five seconds apart, or a step forward of more than that against the time that passed here, and
 * nothing is accepted until a person says that the time is right now. What is under way goes on.
 * Source: cryptography.md 8. A sleep of the machine as a whole is a step too, for its monotonic clock stood still.
 */
public final class TimeAgreement {
    static final Duration MOST = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(TimeAgreement.class);
    private final Clock ours;
    private final LongSupplier passed;
    private volatile @Nullable String doubt;
    private @Nullable Reading last;

    TimeAgreement(Clock ours, LongSupplier passed, MeterRegistry metrics) {
        this.ours = ours;
        this.passed = passed;
        Gauge.builder("sluis.journal.time.doubted", this, one -> one.doubt == null ? 0 : 1)
                .description("1 while nothing is accepted because the time cannot be relied on")
                .register(metrics);
    }

    /** The moment before PostgreSQL is asked. */
    record Asked(Instant ours, long passed) {}

    private record Reading(long theirs, long asked) {}

    Asked ask() {
        return new Asked(ours.instant(), passed.getAsLong());
    }

    /** What PostgreSQL's clock said between that moment and now. By the writer's thread alone. @param theirs ms since epoch */
    synchronized void heard(Asked asked, long theirs) {
        var heard = passed.getAsLong();
        var before = last;
        if (theirs < asked.ours().minus(MOST).toEpochMilli()
                || theirs > ours.instant().plus(MOST).toEpochMilli()) {
            doubt("this node and PostgreSQL do not agree about the time");
        } else if (before != null
                && theirs > before.theirs() + (heard - before.asked()) / 1_000_000 + MOST.toMillis()) {
            doubt("the time made a step forward");
        }
        last = new Reading(theirs, asked.passed());
    }

    private void doubt(String why) {
        if (doubt == null) {
            LOG.error(
                    "ALARM: {}; nothing is accepted until a person says that it is right: ./sluis clock confirm", why);
        }
        doubt = why;
    }

    /** Why nothing is accepted now; empty while the time is relied on. */
    public Optional<String> doubted() {
        return Optional.ofNullable(doubt);
    }

    /**
     * A person says that the time is right now. While the two are still apart, the next look finds it.
     *
     * @throws JournalUnavailableException when it cannot be recorded; then nothing changed
     */
    public void confirm(Journal journal, String person) {
        var body = JsonNodeFactory.instance.objectNode();
        doubted().ifPresent(why -> body.put("doubt", why));
        body.put("person", person);
        var unused = journal.append(new Item.Event(OwnEntries.of(EntryType.CLOCK_JUMP, null, body)));
        synchronized (this) {
            last = null;
            doubt = null;
        }
        LOG.info("a person says that the time is right; messages are accepted again");
    }
}
