package nl.sluis.gateway.policy;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PostcodePrecision;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;

/** The closed vocabulary of field plans, as it is written: a word alone, or a word with its value. */
final class FieldWords {
    static final String ENCRYPT = "encrypt-for-receiver";
    private static final String KEEP = "keep";
    private static final String DROP = "drop";
    private static final String TRANSLATE = "translate";
    private static final String MASK = "mask";
    private static final String CONSTANT = "constant";
    private static final String PSEUDONYM = "pseudonym";
    private static final String DOMAIN = "domain";
    private static final String GENERALISE_DATE = "generalise-date";
    private static final String SHIFT_DATE = "shift-date";
    private static final String GENERALISE_POSTCODE = "generalise-postcode";
    private static final String BUCKET = "bucket";
    private static final String REDACT_TEXT = "redact-text";

    private static final Map<String, FieldAction> PLAIN = Map.of(
            KEEP, new FieldAction.Keep(),
            DROP, new FieldAction.Drop(),
            TRANSLATE, new FieldAction.Translate(),
            MASK, new FieldAction.Mask(0),
            REDACT_TEXT, new FieldAction.RedactText(),
            ENCRYPT, new FieldAction.EncryptForReceiver());

    private static final Map<String, Function<YamlValue, FieldAction>> WITH_VALUE = Map.of(
            MASK, value -> value.as(text -> new FieldAction.Mask(wholeNumber(text))),
            CONSTANT, value -> value.as(FieldAction.Constant::new),
            GENERALISE_DATE, value -> new FieldAction.GeneraliseDate(value.as(DatePrecision::of)),
            SHIFT_DATE, value -> value.as(text -> new FieldAction.ShiftDate(wholeNumber(text))),
            GENERALISE_POSTCODE, value -> new FieldAction.GeneralisePostcode(value.as(PostcodePrecision::of)),
            BUCKET, FieldWords::bucket);

    private FieldWords() {}

    static FieldAction read(YamlValue value) {
        return value.isText() ? plain(value) : withValue(value);
    }

    private static FieldAction plain(YamlValue value) {
        if (WITH_VALUE.containsKey(value.text()) && !PLAIN.containsKey(value.text())) {
            throw value.refused("'" + value.text() + "' is written with its value: { " + value.text() + ": … }");
        }
        return requireNonNull(PLAIN.get(value.oneOf(PLAIN.keySet(), "action")));
    }

    private static FieldAction withValue(YamlValue value) {
        var first = value.entries().keySet().stream()
                .findFirst()
                .orElseThrow(() -> value.refused("an action is expected here"));
        if (first.text().equals(PSEUDONYM) || first.text().equals(DOMAIN)) {
            return pseudonym(value.fields(Set.of(PSEUDONYM, DOMAIN)));
        }
        var known = new TreeSet<>(WITH_VALUE.keySet());
        known.add(PSEUDONYM);
        var word = first.oneOf(known, "action");
        return requireNonNull(WITH_VALUE.get(word))
                .apply(value.fields(Set.of(word)).get(word));
    }

    private static FieldAction pseudonym(YamlFields fields) {
        return new FieldAction.Pseudonymise(
                PseudonymKind.valueOf(fields.get(PSEUDONYM).oneOf(Set.of("P1", "P2", "P3"), "pseudonym")),
                fields.get(DOMAIN).as(PseudonymDomain::of));
    }

    private static FieldAction bucket(YamlValue value) {
        var bounds = value.items().stream()
                .map(item -> item.as(text -> (long) wholeNumber(text)))
                .toList();
        try {
            return new FieldAction.Bucket(bounds);
        } catch (IllegalArgumentException e) {
            throw value.refused(String.valueOf(e.getMessage()));
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a whole number is expected", e);
        }
    }

    /** The word for the canonical form of the matrix. */
    static JsonNode write(FieldAction action) {
        var json = JsonNodeFactory.instance;
        return switch (action) {
            case FieldAction.Keep() -> json.textNode(KEEP);
            case FieldAction.Drop() -> json.textNode(DROP);
            case FieldAction.Translate() -> json.textNode(TRANSLATE);
            case FieldAction.Mask(var last) -> json.objectNode().put(MASK, last);
            case FieldAction.Constant(var text) -> json.objectNode().put(CONSTANT, text);
            case FieldAction.Pseudonymise(var kind, var domain) ->
                json.objectNode().put(PSEUDONYM, kind.name()).put(DOMAIN, domain.code());
            case FieldAction.GeneraliseDate(var precision) -> json.objectNode().put(GENERALISE_DATE, precision.code());
            case FieldAction.ShiftDate(var days) -> json.objectNode().put(SHIFT_DATE, days);
            case FieldAction.GeneralisePostcode(var precision) ->
                json.objectNode().put(GENERALISE_POSTCODE, precision.code());
            case FieldAction.Bucket(var bounds) -> json.objectNode().set(BUCKET, numbers(bounds));
            case FieldAction.RedactText() -> json.textNode(REDACT_TEXT);
            case FieldAction.EncryptForReceiver() -> json.textNode(ENCRYPT);
        };
    }

    private static JsonNode numbers(List<Long> bounds) {
        var numbers = JsonNodeFactory.instance.arrayNode();
        bounds.forEach(numbers::add);
        return numbers;
    }
}
