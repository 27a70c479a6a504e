package nl.sluis.gateway.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.routes.RegionFlows;

/** Which of the flows that the matrix permits a new region is to have. */
final class FlowChoice {
    private static final String PREFIX = "nl.sluis.";

    private FlowChoice() {}

    /** Those of another region. */
    static Predicate<Flow> as(RegionFlows other) {
        return flow -> other.flows().stream()
                .anyMatch(one -> one.type().equals(flow.type())
                        && one.senderRole() == flow.senderRole()
                        && one.receiverRole() == flow.receiverRole()
                        && one.purpose().equals(flow.purpose()));
    }

    /** Those whose type begins with one of these words; an unknown word ends the command. */
    static Predicate<Flow> only(List<String> words, CompiledMatrix matrix) {
        var known = new TreeSet<String>();
        matrix.rules().forEach(rule -> beginnings(nameOf(rule.flow())).forEach(known::add));
        for (var word : words) {
            if (!known.contains(word)) {
                throw new CommandFailedException(
                        "no message type begins with '" + word + "'; did you mean '" + Nearest.to(word, known) + "'?");
            }
        }
        return flow -> words.isEmpty() || beginnings(nameOf(flow)).anyMatch(words::contains);
    }

    private static String nameOf(Flow flow) {
        return flow.type().name().substring(PREFIX.length());
    }

    /** {@code traject}, {@code traject.stop}, {@code traject.stop.v1}. */
    private static Stream<String> beginnings(String name) {
        return Stream.iterate(
                name, rest -> !rest.isEmpty(), rest -> rest.substring(0, Math.max(0, rest.lastIndexOf('.'))));
    }
}
