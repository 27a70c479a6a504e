package nl.sluis.gateway.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Reason;

/**
 * What a rule may ask of a message beside its flow, by name. Each is typed and computed here; there are no expressions in
 * rules.
 */
public enum Condition {
    /** What it states fits the scheme that it names. */
    WITHIN_SCHEME("within-scheme", Predicate.SCHEME),
    STOP_PART_1("stop-part-1", Predicate.STOP_PART),
    STOP_PART_2("stop-part-2", Predicate.STOP_PART);

    static final Map<String, Condition> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Condition::word, Function.identity()));

    private final String word;
    private final Predicate predicate;

    Condition(String word, Predicate predicate) {
        this.word = word;
        this.predicate = predicate;
    }

    /** How a rule names it. */
    public String word() {
        return word;
    }

    public Predicate predicate() {
        return predicate;
    }

    Finding examine(Circumstances circumstances) {
        return switch (this) {
            case WITHIN_SCHEME -> circumstances.scheme().finding();
            case STOP_PART_1 -> part(StopPart.ONE, circumstances.part());
            case STOP_PART_2 -> part(StopPart.TWO, circumstances.part());
        };
    }

    /** Part 1 is the provider's, part 2 the gemeente's: whoever sends the other part has the wrong role for it. */
    private static Finding part(StopPart asked, StopPart found) {
        return new Finding(Reason.SENDER_ROLE, Predicate.STOP_PART, asked.code(), found.code(), asked == found);
    }
}
