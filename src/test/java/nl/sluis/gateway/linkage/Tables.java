package nl.sluis.gateway.linkage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.gateway.disclosure.Disclosure;
import nl.sluis.gateway.disclosure.Incoming;
import nl.sluis.gateway.disclosure.redaction.Redacted;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPlan;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * Of an action, what each value of a field becomes: found by taking every value through the gateway's own disclosure, so
 * that this knows no more of an action than the receiver does. Values that become the same are one range.
 */
final class Tables {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1920, 1, 1);
    private static final LocalDate FIRST_DATE = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(2031, 12, 31);
    private static final int HIGHEST_NUMBER = 50_000;

    private final Disclosure disclosure;
    private final int postcodes;
    private final Map<String, Map<Long, Range>> made = new HashMap<>();

    Tables(Geography geography) {
        this.postcodes = geography.postcodes();
        this.disclosure = new Disclosure(
                (text, known) -> new Redacted.Dropped(Redacted.Why.TOO_LONG),
                digits -> Optional.of("GM" + geography.municipalityOf((digits - 1000) / 2)));
    }

    /** From the lowest value of each range on. */
    Range rangeOf(MessageDefinition definition, FieldDefinition field, FieldAction action, Fact fact, long value) {
        var table = made.computeIfAbsent(
                action + " of " + fact.kind(),
                unseen -> fact.kind() == Fact.Kind.POSTCODE
                        ? postcodes(definition, field, action)
                        : values(definition, field, action, fact.kind()));
        var range = table.get(key(fact.kind(), value));
        if (range == null) {
            throw new IllegalStateException(field.path() + " has a value outside the table of " + action);
        }
        return range;
    }

    private static long key(Fact.Kind kind, long value) {
        return kind == Fact.Kind.POSTCODE ? value / Geography.SIX_PER_FOUR : value;
    }

    private Map<Long, Range> values(
            MessageDefinition definition, FieldDefinition field, FieldAction action, Fact.Kind kind) {
        var domain =
                switch (kind) {
                    case BIRTH -> new Range(FIRST_BIRTH.toEpochDay(), Population.TODAY.toEpochDay());
                    case DATE -> new Range(FIRST_DATE.toEpochDay(), LAST_DATE.toEpochDay());
                    case NUMBER -> new Range(0, HIGHEST_NUMBER);
                    case POSTCODE, CODE ->
                        throw new IllegalStateException("no table can be made of " + kind + " and " + action);
                };
        return merged(definition, field, action, kind, domain);
    }

    private Map<Long, Range> postcodes(MessageDefinition definition, FieldDefinition field, FieldAction action) {
        var byFour = merged(definition, field, action, Fact.Kind.POSTCODE, new Range(0, postcodes - 1L));
        byFour.replaceAll((four, range) ->
                new Range(range.low() * Geography.SIX_PER_FOUR, (range.high() + 1) * Geography.SIX_PER_FOUR - 1));
        return byFour;
    }

    private Map<Long, Range> merged(
            MessageDefinition definition, FieldDefinition field, FieldAction action, Fact.Kind kind, Range domain) {
        var seen = new HashMap<String, Range>();
        var outputs = new TreeMap<Long, String>();
        for (var value = domain.low(); value <= domain.high(); value++) {
            var output = disclosed(definition, field, action, kind, value);
            outputs.put(value, output);
            var here = Range.exactly(value);
            seen.merge(output, here, (one, other) -> new Range(one.low(), other.high()));
        }
        var table = new HashMap<Long, Range>();
        outputs.forEach((value, output) -> table.put(value, seen.get(output)));
        return table;
    }

    private String disclosed(
            MessageDefinition definition, FieldDefinition field, FieldAction action, Fact.Kind kind, long value) {
        var steps = field.path().pointer().substring(1).split("/");
        var data = JsonNodeFactory.instance.objectNode();
        ObjectNode at = data;
        for (var i = 0; i < steps.length - 1; i++) {
            at = at.putObject(steps[i]);
        }
        var last = steps[steps.length - 1];
        switch (kind) {
            case NUMBER -> at.put(last, value);
            case POSTCODE -> at.put(last, Geography.digits((int) value) + "AB");
            default -> at.put(last, LocalDate.ofEpochDay(value).toString());
        }
        var incoming = new Incoming(definition, new Document(data), Map.of(), Set.of(), Population.TODAY, Set.of());
        var disclosed = disclosure.disclose(
                incoming, new FieldPlan(Map.of(field.path(), action)), (how, identifier) -> "", window -> 0);
        return disclosed.data().at(field.path().toJsonPointer()).toString();
    }
}
