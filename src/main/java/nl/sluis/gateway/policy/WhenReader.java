package nl.sluis.gateway.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** Reads for which messages a rule is, and refuses what no message can ever meet. */
final class WhenReader {
    private static final Set<String> FLOW = Set.of("message", "senderRole", "receiverRole", "purpose");
    private final Words words;

    WhenReader(Words words) {
        this.words = words;
    }

    When read(YamlValue value, MessageDefinition definition) {
        var fields = fields(value);
        var flow = new Flow(
                definition.type(),
                words.role(fields.get("senderRole")),
                words.role(fields.get("receiverRole")),
                new Purpose(words.purpose(fields.get("purpose"))));
        if (flow.senderRole() == Role.WERKGEVER || flow.receiverRole() == Role.WERKGEVER) {
            throw value.refused("an employer sends and receives nothing, so no rule names it");
        }
        return new When(
                flow,
                fields.find("regions")
                        .map(regions -> some(regions, words::region))
                        .orElse(Set.<RegionCode>of()),
                fields.find("conditions")
                        .map(conditions -> conditions(conditions, definition))
                        .orElse(List.of()));
    }

    MessageDefinition definition(YamlValue value) {
        return words.type(fields(value).get("message"));
    }

    private static YamlFields fields(YamlValue value) {
        return value.fields(FLOW, Set.of("regions", "conditions"));
    }

    private static List<Condition> conditions(YamlValue value, MessageDefinition definition) {
        var conditions = some(
                value,
                item -> Objects.requireNonNull(
                        Condition.BY_WORD.get(item.oneOf(Condition.BY_WORD.keySet(), "condition"))));
        for (var condition : conditions) {
            if (!canHold(condition, definition)) {
                throw value.refused("the rule can never be reached: no " + definition.type() + " can be "
                        + condition.word() + ", it has no such field");
            }
        }
        if (conditions.containsAll(Set.of(Condition.STOP_PART_1, Condition.STOP_PART_2))) {
            throw value.refused("the rule can never be reached: no message is both stop-part-1 and stop-part-2");
        }
        if (conditions.containsAll(Set.of(Condition.FROM_12, Condition.FROM_16))) {
            throw value.refused("from-12 says nothing beside from-16; leave it out");
        }
        return List.copyOf(conditions);
    }

    private static boolean canHold(Condition condition, MessageDefinition definition) {
        return switch (condition) {
            case WITHIN_SCHEME ->
                definition.fields().keySet().stream()
                        .anyMatch(path -> path.pointer().endsWith("/regeling"));
            case STOP_PART_1, STOP_PART_2 -> definition.fields().containsKey(new FieldPath("/stop/deel"));
            case FROM_12, FROM_16 -> Assessor.tellsAge(definition);
        };
    }

    private static <T> Set<T> some(YamlValue value, Function<YamlValue, T> reader) {
        var read = new LinkedHashSet<T>();
        value.items().forEach(item -> {
            if (!read.add(reader.apply(item))) {
                throw item.refused("'" + item.text() + "' stands here twice");
            }
        });
        if (read.isEmpty()) {
            throw value.refused("the rule can never be reached: none is named here; leave the key out for all");
        }
        return read;
    }
}
