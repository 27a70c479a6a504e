package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal from its claim to its stop: the first entry of a run is {@code start}, or {@code recovery} when the run
 * before it left no {@code stop}.
 */
final class RunningJournal implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningJournal.class);
    private final Journal journal;
    private final Writer writer;
    private final Patience patience;
    private final TimeAgreement time;
    private volatile boolean closing;

    private RunningJournal(Journal journal, Writer writer, Patience patience, TimeAgreement time) {
        this.journal = journal;
        this.writer = writer;
        this.patience = patience;
        this.time = time;
    }

    /** Clock and randomness, so that tests can set them, and who hears of what is recorded. */
    record Surroundings(Clock clock, SecureRandom random, MeterRegistry metrics, Witness witness) {
        /** Nobody hears of it. */
        Surroundings(Clock clock, SecureRandom random, MeterRegistry metrics) {
            this(clock, random, metrics, entry -> {});
        }
    }

    /**
     * Claims the shard, checks what is stored, writes the first entry.
     *
     * @throws LogDamagedException when the stored log is not what was written
     * @throws JournalUnavailableException when the shard cannot be claimed in time
     */
    static RunningJournal start(
            JournalSettings settings, Claims claims, ConsentGate gate, JournalKeys keys, Surroundings surroundings) {
        var first = new FirstClaim(claims, settings.claimPatience()).make();
        var queue = new Queue(settings.queue(), settings.gather());
        var metrics = new JournalMetrics(surroundings.metrics(), queue);
        var time = new TimeAgreement(surroundings.clock(), System::nanoTime, surroundings.metrics());
        var rules = new BatchRules(gate, settings.duplicateWindow(), time);
        var writer = new Writer(claims, queue, new BatchWriter(rules, metrics), metrics);
        var preparation = new Preparation(
                new EntryIds(surroundings.clock(), surroundings.random()),
                new SubjectKeyRing(keys.subjects(), keys.hasher(), surroundings.clock()),
                new EntrySealer(surroundings.random()),
                keys.payloads(),
                surroundings.clock(),
                new OwnLog(first.claim().shard().number(), first.claim().shard().origin(), surroundings.witness()));
        writer.start(first.claim());
        var patience = Patience.of(settings.patience());
        var running = new RunningJournal(
                new CountedJournal(
                        new GroupCommitJournal(queue, writer, preparation, new Receipts(keys.receipts()), patience),
                        surroundings.metrics()),
                writer,
                patience,
                time);
        claims.closedShards().tell(running);
        var unused = running.append(mark(stoppedInOrder(first.last()) ? EntryType.START : EntryType.RECOVERY));
        return running;
    }

    private static boolean stoppedInOrder(Optional<StoredLog.Last> last) {
        return last.map(entry -> entry.type().equals(EntryType.STOP.code())).orElse(true);
    }

    private static Item mark(EntryType type) {
        return new Item.Event(OwnEntries.of(type, null, JsonNodeFactory.instance.objectNode()));
    }

    /** Empty while it can write. */
    Optional<JournalUnavailableException> unavailable() {
        return closing
                ? Optional.of(new JournalUnavailableException("the journal is stopping", Duration.ofSeconds(5)))
                : Optional.ofNullable(writer.unavailable());
    }

    TimeAgreement time() {
        return time;
    }

    @Override
    public Outcome append(Item item) {
        return begin(item).get();
    }

    @Override
    public Underway<Outcome> begin(Item item) {
        if (closing) {
            throw new JournalUnavailableException("the journal is stopping", Duration.ofSeconds(5));
        }
        return journal.begin(item);
    }

    /** Writes what waits and the entry {@code stop}, and gives the shard back. */
    @Override
    public void close() {
        closing = true;
        try {
            var unused = journal.append(mark(EntryType.STOP));
        } catch (JournalUnavailableException e) {
            LOG.warn("the journal stops without its last entry: {}", e.getMessage());
        }
        writer.stop();
        patience.close();
    }
}
