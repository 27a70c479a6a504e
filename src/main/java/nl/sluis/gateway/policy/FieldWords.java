package nl.sluis.gateway.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;

/** The closed vocabulary of field plans, as it is written. */
final class FieldWords {
    private static final String KEEP = "keep";
    private static final String DROP = "drop";
    private static final String TRANSLATE = "translate";
    private static final String PSEUDONYM = "pseudonym";
    private static final String DOMAIN = "domain";
    private static final String GENERALISE_DATE = "generalise-date";
    private static final Set<String> PLAIN = Set.of(KEEP, DROP, TRANSLATE);
    private static final Set<String> WITH_VALUE = Set.of(PSEUDONYM, GENERALISE_DATE);

    private FieldWords() {}

    static FieldAction read(YamlValue value) {
        if (value.isText()) {
            return plain(value);
        }
        var first = value.entries().keySet().stream()
                .findFirst()
                .orElseThrow(() -> value.refused("an action is expected here"));
        if (first.text().equals(GENERALISE_DATE)) {
            var fields = value.fields(Set.of(GENERALISE_DATE), Set.of());
            return new FieldAction.GeneraliseDate(fields.get(GENERALISE_DATE).as(DatePrecision::of));
        }
        if (first.text().equals(PSEUDONYM) || first.text().equals(DOMAIN)) {
            var fields = value.fields(Set.of(PSEUDONYM, DOMAIN), Set.of());
            return new FieldAction.Pseudonymise(
                    PseudonymKind.valueOf(fields.get(PSEUDONYM).oneOf(Set.of("P1", "P2", "P3"), "pseudonym")),
                    fields.get(DOMAIN).as(PseudonymDomain::of));
        }
        var unused = first.oneOf(WITH_VALUE, "action");
        throw first.refused("'" + first.text() + "' cannot be read as an action");
    }

    private static FieldAction plain(YamlValue value) {
        return switch (value.text()) {
            case KEEP -> new FieldAction.Keep();
            case DROP -> new FieldAction.Drop();
            case TRANSLATE -> new FieldAction.Translate();
            default -> {
                var unused = value.oneOf(PLAIN, "action");
                throw value.refused("'" + value.text() + "' cannot be read as an action");
            }
        };
    }

    /** The word for the canonical form of the matrix. */
    static JsonNode write(FieldAction action) {
        var json = JsonNodeFactory.instance;
        return switch (action) {
            case FieldAction.Keep() -> json.textNode(KEEP);
            case FieldAction.Drop() -> json.textNode(DROP);
            case FieldAction.Translate() -> json.textNode(TRANSLATE);
            case FieldAction.Pseudonymise(var kind, var domain) ->
                json.objectNode().put(PSEUDONYM, kind.name()).put(DOMAIN, domain.code());
            case FieldAction.GeneraliseDate(var precision) -> json.objectNode().put(GENERALISE_DATE, precision.code());
        };
    }
}
