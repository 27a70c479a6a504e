package nl.sluis.gateway.pseudonym;

import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One P1 made, and one opened, with the key of its domain at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PseudonymBenchmark {
    private final PseudonymProvider pseudonyms = MeasuredPseudonyms.provider();
    private final TokenDomain domain =
            new TokenDomain(PseudonymDomain.RECEIVER, new Oin("00000099000000002000"), null, "traject");
    private final Identifier person = Identifier.of(Bsn.of("999990342"));
    private final String token = pseudonyms.reversible(domain, person);

    private final DomainKey key = new DomainKeys(KnownMaster.ofEpochs(1)).of(domain, IdentifierType.BSN, 1);
    private final byte[] padded = Padding.pad(person);

    /** What Tink alone takes of it: the rest of {@link #make} is ours. */
    @Benchmark
    public byte[] bareTink() {
        return key.seal(padded);
    }

    @Benchmark
    public String make() {
        return pseudonyms.reversible(domain, person);
    }

    @Benchmark
    public Identifier open() {
        return pseudonyms.open(domain, IdentifierType.BSN, token);
    }
}
