package nl.sluis.gateway.policy;

import java.util.List;

/**
 * The matrix or the schemes cannot be used, so the gateway does not start with them. Names every problem with its file and
 * line, and the rule where there is one.
 */
public final class PolicyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of texts
    private final List<String> problems;

    PolicyRefusedException(List<String> problems) {
        super("The policy is refused:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    static PolicyRefusedException at(Place place, String problem) {
        return new PolicyRefusedException(List.of(place + ": " + problem));
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
