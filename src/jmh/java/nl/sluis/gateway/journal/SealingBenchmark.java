package nl.sluis.gateway.journal;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.keys.MeasuredKeys;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.routes.MeasuredPassage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The body of one entry made canonical and encrypted under its subject's key, and its leaf drafted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SealingBenchmark {
    private final EntrySealer sealer = new EntrySealer(new SecureRandom());
    private final EntryId id = new EntryId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private final EntryFacts facts = new MeasuredPassage().facts();
    private final SubjectSlot slot = new SubjectSlot(new KeyedHash(new byte[32]), "care-5y");
    private final HeldKey key = new HeldKey(MeasuredKeys.subject(), true);

    @Benchmark
    public Object seal() {
        return sealer.seal(id, facts, slot, key, "gw.example.nl/log/0");
    }
}
