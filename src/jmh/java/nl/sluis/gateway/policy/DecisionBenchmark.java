package nl.sluis.gateway.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.measured.Referral;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A decision among 200 rules, by the question alone: one that a rule permits, and one that no rule knows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DecisionBenchmark {
    private static final MessageType TYPE = new MessageType("nl.sluis.traject.status.v1");

    private final DecisionPoint matrix = TwoHundredRules.compile();
    private final List<Question> permitted = new ArrayList<>();
    private final Circumstances circumstances = Referral.question().circumstances();
    private final Question refused = new Question(
            new Flow(new MessageType("nl.sluis.vraag.v1"), Role.UWV, Role.MONITOR, new Purpose("doel-00")),
            circumstances);
    private int next;

    public DecisionBenchmark() {
        for (var number = 0; number < TwoHundredRules.COUNT; number++) {
            var flow = new Flow(TYPE, Role.GGZ_IPS, Role.UWV, TwoHundredRules.purpose(number));
            var question = new Question(flow, circumstances);
            if (!(matrix.decide(question) instanceof Decision.Permit)) {
                throw new IllegalStateException("rule " + number + " does not permit what it was written for");
            }
            permitted.add(question);
        }
    }

    @Benchmark
    public Decision permit() {
        next = next + 1 == TwoHundredRules.COUNT ? 0 : next + 1;
        return matrix.decide(permitted.get(next));
    }

    @Benchmark
    public Decision refuse() {
        return matrix.decide(refused);
    }
}
