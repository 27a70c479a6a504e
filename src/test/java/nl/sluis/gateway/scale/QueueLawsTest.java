package nl.sluis.gateway.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The parts of the model against queues whose answer is known. */
class QueueLawsTest {
    private static final int COUNT = 300_000;
    private static final long SERVICE = 1000;
    private final Agenda agenda = new Agenda();
    private final Random random = new Random(3);

    @Test
    void oneServerWithFixedTimesWaitsAsLongAsPollaczekAndKhinchineSay() {
        var load = 0.8;

        var waited = meanTime(new Processors(agenda, 1), load, () -> SERVICE) - SERVICE;

        assertThat(waited).isCloseTo(SERVICE * load / (2 * (1 - load)), within(0.05 * SERVICE));
    }

    @Test
    void oneServerWithExponentialTimesKeepsAMessageAsLongAsErlangSays() {
        var load = 0.7;

        var stayed = meanTime(new Processors(agenda, 1), load, this::exponential);

        assertThat(stayed).isCloseTo(SERVICE / (1 - load), within(0.15 * SERVICE));
    }

    @Test
    void fourServersWithExponentialTimesWaitAsLongAsErlangSays() {
        var load = 0.8;

        var waited = meanTime(new Processors(agenda, 4), load, this::exponential) - SERVICE;

        assertThat(waited).isCloseTo(SERVICE * erlangC(4, load) / (4 * (1 - load)), within(0.06 * SERVICE));
    }

    @Test
    void aWriterPaysForEachBatchOnceAndForEachItem() {
        // Given
        var costs = new Figures.WriterCosts(300, 10, 200, 50, 1000);
        var database = new Processors(agenda, 1);
        var writer = new Writer(agenda, database, new Flush(agenda, 200), costs, new Grain(1));
        var committed = new ArrayList<Long>();

        // When
        for (var i = 0; i < 101; i++) {
            writer.write(() -> committed.add(agenda.now()));
        }
        agenda.runUntil(100_000);

        // Then: the first alone, fifty, fifty
        assertThat(committed).hasSize(101);
        assertThat(committed.get(0)).isEqualTo(300 + 10 + 200);
        assertThat(committed.get(50)).isEqualTo(510 + 300 + 500 + 200);
        assertThat(committed.get(100)).isEqualTo(510 + 2 * 1000);
    }

    @Test
    void aWriterWhoseQueueIsFullTurnsAway() {
        var costs = new Figures.WriterCosts(300, 10, 200, 5, 10);
        var writer = new Writer(agenda, new Processors(agenda, 1), new Flush(agenda, 200), costs, new Grain(1));

        var taken = new ArrayList<Boolean>();
        for (var i = 0; i < 20; i++) {
            taken.add(writer.offer(() -> {}));
        }

        assertThat(taken).hasSize(20).startsWith(true).endsWith(false);
        assertThat(taken.stream().filter(one -> one)).hasSize(11); // one is being written, ten wait
    }

    @Test
    void nodesThatCommitAtOnceShareAFlush() {
        // Given
        var flush = new Flush(agenda, 1000);
        var done = new ArrayList<Long>();

        // When
        flush.commit(() -> done.add(agenda.now()));
        flush.commit(() -> done.add(agenda.now()));
        flush.commit(() -> done.add(agenda.now()));
        agenda.runUntil(10_000);

        // Then
        assertThat(done).isEqualTo(List.of(1000L, 2000L, 2000L));
    }

    @Test
    void aCoarserGrainServesAsMuch() {
        assertThat(served(new Grain(1))).isCloseTo(served(new Grain(10)), within(0.02));
    }

    /** Share of a second in which four processors, ten thousand messages of 300 microseconds. */
    private double served(Grain grain) {
        var ours = new Agenda();
        var processors = new Processors(ours, grain.slots(4));
        for (var i = 0; i < 10_000 / grain.size(); i++) {
            processors.work(grain.micros(300, 4), () -> {});
        }
        ours.runUntil(2_000_000);
        return processors.worked() / 1e6 / processors.count();
    }

    private double meanTime(Processors processors, double load, LongSupplier service) {
        var times = new long[2];
        arrive(processors, SERVICE / load / processors.count(), service, times, COUNT);
        agenda.runUntil(Long.MAX_VALUE / 2);
        assertThat(times[1]).isEqualTo(COUNT);
        return times[0] / (double) times[1];
    }

    private void arrive(Processors processors, double every, LongSupplier service, long[] times, int left) {
        if (left == 0) {
            return;
        }
        agenda.after(Math.round(-Math.log(1 - random.nextDouble()) * every), () -> {
            var began = agenda.now();
            processors.work(service.getAsLong(), () -> {
                times[0] += agenda.now() - began;
                times[1]++;
            });
            arrive(processors, every, service, times, left - 1);
        });
    }

    private long exponential() {
        return Math.round(-Math.log(1 - random.nextDouble()) * SERVICE);
    }

    /** The probability that one has to wait (M/M/c). */
    private static double erlangC(int servers, double load) {
        var offered = servers * load;
        var term = 1.0;
        var sum = 1.0;
        for (var i = 1; i < servers; i++) {
            term *= offered / i;
            sum += term;
        }
        var all = term * offered / servers / (1 - load);
        return all / (sum + all);
    }
}
