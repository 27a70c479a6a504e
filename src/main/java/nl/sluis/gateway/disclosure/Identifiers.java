package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.Identifier;

/** The identifiers of an incoming message, opened where they came as tokens. */
final class Identifiers {
    /** Every kind of token there is; in clear such a text would pass a pseudonym of somebody else on. */
    static final Pattern TOKEN = Pattern.compile("ps[a-z]1\\..*", Pattern.DOTALL);

    private final Incoming incoming;

    Identifiers(Incoming incoming) {
        this.incoming = incoming;
    }

    /** @throws TransformationFailedException when no identifier was read at this place */
    Identifier of(Leaf leaf, JsonNode value) {
        var opened = incoming.identifiers().get(leaf.path());
        return opened != null ? opened : element(leaf, value);
    }

    private static Identifier element(Leaf leaf, JsonNode value) {
        var type = leaf.field().identifier();
        var inArray = leaf.path().pointer().contains("*");
        if (type == null || !inArray || !value.isTextual()) {
            throw new TransformationFailedException(leaf.path(), "no identifier was read here");
        }
        if (TOKEN.matcher(value.textValue()).matches()) {
            throw new TransformationFailedException(leaf.path(), "a token in an array cannot be opened");
        }
        try {
            return Identifier.of(type, value.textValue());
        } catch (IllegalArgumentException e) { // names a rule only, but nothing of it is needed
            throw new TransformationFailedException(leaf.path(), "this identifier has no normal form");
        }
    }
}
