package nl.sluis.gateway.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.Identifier;

/** The identifiers of an incoming message, opened where they came as tokens. */
final class Identifiers {
    private static final int PREFIX = "psn1.".length();

    private final Incoming incoming;

    Identifiers(Incoming incoming) {
        this.incoming = incoming;
    }

    /** Whether this has the prefix of any kind of token; in clear such a text would pass somebody else's pseudonym on. */
    static boolean isToken(String text) {
        return text.startsWith("ps") && text.length() >= PREFIX && text.startsWith("1.", PREFIX - 2);
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
        if (isToken(value.textValue())) {
            throw new TransformationFailedException(leaf.path(), "a token in an array cannot be opened");
        }
        try {
            return Identifier.of(type, value.textValue());
        } catch (IllegalArgumentException e) { // names a rule only, but nothing of it is needed
            throw new TransformationFailedException(leaf.path(), "this identifier has no normal form");
        }
    }
}
