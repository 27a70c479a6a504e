package nl.sluis.gateway.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;

/** Why no rule permits a flow: the one thing that is in the way, or that there is no rule at all. */
final class Refusals {
    private final String policyHash;
    private final Map<MessageType, List<Flow>> permitted;
    private final Set<Role> getNothing;

    Refusals(CompiledMatrix matrix) {
        policyHash = matrix.policyHash();
        permitted = matrix.rules().stream().map(Rule::flow).collect(Collectors.groupingBy(Flow::type));
        getNothing = matrix.nothing().stream().map(Nothing::role).collect(Collectors.toUnmodifiableSet());
    }

    Decision.Refuse of(Flow asked) {
        if (getNothing.contains(asked.receiverRole())) {
            return new Decision.Refuse(policyHash, List.of(nothing(asked.receiverRole())));
        }
        var near = permitted.getOrDefault(asked.type(), List.of());
        var found = new ArrayList<Finding>();
        addIfOnly(found, near, asked, Difference.SENDER);
        addIfOnly(found, near, asked, Difference.RECEIVER);
        addIfOnly(found, near, asked, Difference.PURPOSE);
        return new Decision.Refuse(policyHash, found.isEmpty() ? List.of(noRule(asked)) : found);
    }

    private static void addIfOnly(List<Finding> found, Collection<Flow> near, Flow asked, Difference difference) {
        var others = near.stream()
                .filter(flow -> difference.isOnly(asked, flow))
                .map(difference.word)
                .distinct()
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            found.add(new Finding(
                    difference.reason,
                    difference.predicate,
                    String.join(" of ", others),
                    difference.word.apply(asked),
                    false));
        }
    }

    private static Finding nothing(Role role) {
        return new Finding(Reason.RECEIVER_ROLE, Predicate.NOTHING, "niets", "een bericht voor " + role.code(), false);
    }

    private static Finding noRule(Flow asked) {
        return new Finding(Reason.NO_RULE, Predicate.RULE, "precies-een", "geen voor " + asked.type(), false);
    }

    /** In what two flows of one type can differ. */
    private enum Difference {
        SENDER(Reason.SENDER_ROLE, Predicate.SENDER_ROLE, flow -> flow.senderRole()
                .code()),
        RECEIVER(Reason.RECEIVER_ROLE, Predicate.RECEIVER_ROLE, flow -> flow.receiverRole()
                .code()),
        PURPOSE(Reason.PURPOSE_MISMATCH, Predicate.PURPOSE, flow -> flow.purpose()
                .code());

        private final Reason reason;
        private final Predicate predicate;
        private final Function<Flow, String> word;

        Difference(Reason reason, Predicate predicate, Function<Flow, String> word) {
            this.reason = reason;
            this.predicate = predicate;
            this.word = word;
        }

        /** Whether it is the only thing in which these two differ. */
        boolean isOnly(Flow asked, Flow permitted) {
            return Stream.of(values())
                    .allMatch(one -> one.word.apply(asked).equals(one.word.apply(permitted)) == (one != this));
        }
    }
}
