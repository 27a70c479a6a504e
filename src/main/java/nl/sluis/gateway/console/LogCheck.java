package nl.sluis.gateway.console;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.audit.verify.Report;

/**
 * Checks the first log from its beginning to its newest checkpoint, as an outsider would: by its published tiles, with the very
 * verifier that stands alone. One check at a time, in its own thread; it goes on whoever looks. Safe between threads.
 */
public final class LogCheck {
    private static final String LOG = "/0/";
    private final AuditLog log;
    private final Publication published;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>(new State.Never());

    LogCheck(AuditLog log, Publication published, Clock clock) {
        this.log = log;
        this.published = published;
        this.clock = clock;
    }

    /** How far it is, or how the last one ended. */
    public sealed interface State {
        /** Nobody asked since the gateway came up. */
        record Never() implements State {}

        /** It goes on. */
        record Running(long done, long of) implements State {}

        /** It is over: without a finding the log is whole as far as this size. */
        record Done(Instant at, String origin, long size, List<String> findings) implements State {
            public boolean whole() {
                return findings.isEmpty();
            }
        }

        /** It could not be finished; nothing is known. */
        record Failed(Instant at) implements State {}
    }

    public State state() {
        return Objects.requireNonNull(state.get());
    }

    /** Begins one, unless one goes on already. */
    public void start() {
        var before = state.get();
        if (!(before instanceof State.Running) && state.compareAndSet(before, new State.Running(0, 0))) {
            var unused = Thread.ofPlatform()
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .name("log-check")
                    .start(this::check);
        }
    }

    private void check() {
        try {
            state.set(told(verified()));
        } catch (RuntimeException unreadable) {
            state.set(new State.Failed(clock.instant()));
        }
    }

    private Report verified() {
        var keys = log.publicKeys().logKeys().stream().map(LogKey::read).toList();
        return new LogVerifier(keys, new Evidence(keys), clock.instant())
                .verify(
                        path -> published.open(LOG + path).map(LogPage::bytes),
                        (done, of) -> state.set(new State.Running(done, of)));
    }

    private State told(Report report) {
        return new State.Done(
                clock.instant(),
                report.checkpoint().origin(),
                report.checkpoint().size(),
                report.findings().stream().map(Object::toString).toList());
    }

    /** As far as a checkpoint covers the log now; empty until there is one. */
    public Optional<Long> sealed() {
        return published
                .open(LOG + "checkpoint")
                .map(page -> new String(page.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .map(note -> Long.parseLong(note.lines().skip(1).findFirst().orElse("0")));
    }
}
