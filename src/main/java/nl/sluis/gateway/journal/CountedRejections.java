package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in memory, and writes what was counted once a minute and at the stop. */
final class CountedRejections implements Rejections, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CountedRejections.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private final Journal journal;
    private final Map<Rejected, AtomicLong> counts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rejections").factory());

    CountedRejections(Journal journal) {
        this.journal = journal;
    }

    private record Rejected(Optional<Oin> party, int status) {}

    void start() {
        var unused = minutes.scheduleAtFixedRate(this::write, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void count(@Nullable Oin party, int status) {
        add(new Rejected(Optional.ofNullable(party), status), 1);
    }

    private void add(Rejected rejected, long times) {
        var unused =
                counts.computeIfAbsent(rejected, absent -> new AtomicLong()).addAndGet(times);
    }

    /** One entry for each party that something was counted for. What cannot be written now is kept for the next minute. */
    void write() {
        taken().forEach((party, statuses) -> {
            try {
                var unused = journal.append(new Item.Event(entry(party.orElse(null), statuses)));
            } catch (JournalUnavailableException e) {
                LOG.warn("rejections are written later: {}", e.getMessage());
                statuses.forEach((status, times) -> add(new Rejected(party, status), times));
            }
        });
    }

    private Map<Optional<Oin>, TreeMap<Integer, Long>> taken() {
        var byParty = new ConcurrentHashMap<Optional<Oin>, TreeMap<Integer, Long>>();
        for (var counted : counts.entrySet()) {
            var times = counted.getValue().getAndSet(0);
            if (times > 0) {
                var statuses = byParty.computeIfAbsent(counted.getKey().party(), absent -> new TreeMap<>());
                statuses.put(counted.getKey().status(), times);
            }
        }
        return byParty;
    }

    private static EntryFacts entry(@Nullable Oin party, TreeMap<Integer, Long> statuses) {
        var body = JsonNodeFactory.instance.objectNode();
        var rejected = body.putObject("rejected");
        statuses.forEach((status, times) -> rejected.put(status.toString(), times));
        return OwnEntries.of(EntryType.REJECTED, party, body);
    }

    @Override
    public void close() {
        var unused = minutes.shutdownNow();
        write();
    }
}
