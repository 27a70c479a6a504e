package nl.sluis.gateway.party;

import java.util.List;

/** A file of parties, regions or people is not what it must be. Names every problem with the file, the line and the remedy. */
public final class ConfigurationRefusedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of texts
    private final List<String> problems;

    ConfigurationRefusedException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    ConfigurationRefusedException(String problem) {
        this(List.of(problem));
    }

    ConfigurationRefusedException(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
