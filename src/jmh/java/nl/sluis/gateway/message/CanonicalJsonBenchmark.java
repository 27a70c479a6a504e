package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.measured.Referral;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A whole event of 2 KB made canonical. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CanonicalJsonBenchmark {
    private final JsonNode event = Referral.event();

    @Benchmark
    public byte[] write() {
        return CanonicalJson.of(event);
    }
}
