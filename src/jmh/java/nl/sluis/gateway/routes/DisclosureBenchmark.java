package nl.sluis.gateway.routes;

import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.measured.SixFields;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a permitted application of 2 KB to the bytes that leave, and the second look at them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DisclosureBenchmark {
    private final MeasuredPassage passage = new MeasuredPassage();
    private final Passage.Permitted permitted = passage.permitted();
    private final Passage.Permitted six = passage.permitted(SixFields.permit());
    private final Passage.Closed closed = passage.disclosed(permitted);

    /** The whole step {@code disclose}: plan, pseudonyms, outgoing event, guard. */
    @Benchmark
    public Object disclose() {
        return passage.disclosed(permitted);
    }

    /** The same with six fields pseudonymised or generalised. */
    @Benchmark
    public Object discloseSix() {
        return passage.disclosed(six);
    }

    @Benchmark
    public void guard() {
        passage.guard(closed);
    }

    /** The same step without the guard. */
    @Benchmark
    public byte[] build() {
        return passage.built(permitted);
    }
}
