package nl.sluis.gateway.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Reason;

/**
 * What a rule may ask of a message beside its flow, by name. Each is typed and computed here; there are no expressions in
 * rules.
 */
public enum Condition {
    /** What it states fits the scheme that it names. */
    WITHIN_SCHEME("within-scheme", Predicate.SCHEME),
    STOP_PART_1("stop-part-1", Predicate.STOP_PART),
    STOP_PART_2("stop-part-2", Predicate.STOP_PART),
    /** The person is 12 or older on the day of the event; a message that does not tell is refused. */
    FROM_12("from-12", Predicate.AGE),
    /** The person is 16 or older on the day of the event; a message that does not tell is refused. */
    FROM_16("from-16", Predicate.AGE);

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
            case FROM_12 -> atLeast(AgeGroup.FROM_12_TO_15, circumstances.age());
            case FROM_16 -> atLeast(AgeGroup.FROM_16, circumstances.age());
        };
    }

    /** Part 1 is the provider's, part 2 the gemeente's: whoever sends the other part has the wrong role for it. */
    private static Finding part(StopPart asked, StopPart found) {
        return new Finding(Reason.SENDER_ROLE, Predicate.STOP_PART, asked.code(), found.code(), asked == found);
    }

    /** For somebody younger, or of an age that nobody tells, the rule is no rule. */
    private static Finding atLeast(AgeGroup youngest, Optional<AgeGroup> found) {
        return new Finding(
                Reason.NO_RULE,
                Predicate.AGE,
                youngest.code(),
                found.map(AgeGroup::code).orElse("onbekend"),
                found.filter(group -> group.compareTo(youngest) >= 0).isPresent());
    }
}
