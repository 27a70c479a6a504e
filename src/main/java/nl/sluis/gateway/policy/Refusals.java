package nl.sluis.gateway.policy;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;

/**
 * Why no rule permits a flow: the one thing that is in the way, or that there is no rule at all. What the rules ask for in
 * the place of that one thing is worked out beforehand; a refusal looks it up.
 */
final class Refusals {
    private static final Difference[] DIFFERENCES = Difference.values();
    private final String policyHash;
    private final Map<Difference, Map<Rest, String>> permitted = new EnumMap<>(Difference.class);
    private final Set<Role> getNothing;

    Refusals(CompiledMatrix matrix) {
        policyHash = matrix.policyHash();
        var flows = matrix.rules().stream().map(Rule::flow).toList();
        for (var difference : DIFFERENCES) {
            permitted.put(difference, wordsByRest(flows, difference));
        }
        getNothing = matrix.nothing().stream().map(Nothing::role).collect(toUnmodifiableSet());
    }

    /** What is the same in two flows that differ in one thing. */
    private record Rest(MessageType type, Object one, Object other) {}

    private static Map<Rest, String> wordsByRest(Collection<Flow> flows, Difference difference) {
        return flows.stream()
                .collect(collectingAndThen(
                        groupingBy(difference.rest, mapping(difference.word, alternatives())), Map::copyOf));
    }

    private static Collector<String, ?, String> alternatives() {
        return collectingAndThen(
                Collectors.toList(), words -> words.stream().distinct().sorted().collect(Collectors.joining(" of ")));
    }

    /** @param asked one that no rule permits */
    Decision.Refuse of(Flow asked) {
        if (getNothing.contains(asked.receiverRole())) {
            return new Decision.Refuse(policyHash, List.of(nothing(asked.receiverRole())));
        }
        var found = new ArrayList<Finding>(DIFFERENCES.length);
        for (var difference : DIFFERENCES) {
            var others = Objects.requireNonNull(permitted.get(difference)).get(difference.rest.apply(asked));
            if (others != null) {
                found.add(difference.finding(asked, others));
            }
        }
        return new Decision.Refuse(policyHash, found.isEmpty() ? List.of(noRule(asked)) : found);
    }

    private static Finding nothing(Role role) {
        return new Finding(Reason.RECEIVER_ROLE, Predicate.NOTHING, "niets", "een bericht voor " + role.code(), false);
    }

    private static Finding noRule(Flow asked) {
        return new Finding(Reason.NO_RULE, Predicate.RULE, "precies-een", "geen voor " + asked.type(), false);
    }

    /** In what two flows of one type can differ. */
    private enum Difference {
        SENDER(
                Reason.SENDER_ROLE,
                Predicate.SENDER_ROLE,
                flow -> flow.senderRole().code(),
                flow -> new Rest(flow.type(), flow.receiverRole(), flow.purpose())),
        RECEIVER(
                Reason.RECEIVER_ROLE,
                Predicate.RECEIVER_ROLE,
                flow -> flow.receiverRole().code(),
                flow -> new Rest(flow.type(), flow.senderRole(), flow.purpose())),
        PURPOSE(
                Reason.PURPOSE_MISMATCH,
                Predicate.PURPOSE,
                flow -> flow.purpose().code(),
                flow -> new Rest(flow.type(), flow.senderRole(), flow.receiverRole()));

        private final Reason reason;
        private final Predicate predicate;
        private final Function<Flow, String> word;
        private final Function<Flow, Rest> rest;

        Difference(Reason reason, Predicate predicate, Function<Flow, String> word, Function<Flow, Rest> rest) {
            this.reason = reason;
            this.predicate = predicate;
            this.word = word;
            this.rest = rest;
        }

        Finding finding(Flow asked, String others) {
            return new Finding(reason, predicate, others, word.apply(asked), false);
        }
    }
}
