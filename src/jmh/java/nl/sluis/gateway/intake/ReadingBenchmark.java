package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.measured.Referral;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageDefinition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The bytes of a message read, checked against the schema of its type, and its content made canonical and hashed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingBenchmark {
    private final byte[] bytes = Referral.bytes();
    private final MessageDefinition definition = Referral.definition();
    private final JsonNode data = Referral.event().path("data");
    private final SentEvent event = event();

    private static SentEvent event() {
        ObjectNode attributes = Referral.event().without("data");
        return new SentEvent(attributes, Referral.event().path("data"));
    }

    @Benchmark
    public JsonNode parse() {
        return StrictJson.read(bytes);
    }

    @Benchmark
    public List<Fault> validate() {
        return definition.faultsOf(data);
    }

    @Benchmark
    public List<Fault> parseAndValidate() {
        return definition.faultsOf(StrictJson.read(bytes).path("data"));
    }

    @Benchmark
    public KeyedHash digest() {
        return event.digest();
    }
}
