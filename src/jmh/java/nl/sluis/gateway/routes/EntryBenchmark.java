package nl.sluis.gateway.routes;

import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.journal.EntryFacts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the log will say of an accepted application, before it is sealed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EntryBenchmark {
    private final MeasuredPassage passage = new MeasuredPassage();
    private final Passage.Closed closed = passage.disclosed(passage.permitted());

    @Benchmark
    public EntryFacts accepted() {
        return passage.accepted(closed);
    }
}
