package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The data of a message as it came in: what must not print.
 *
 * <p>Guarantee: no getter, no text form; {@link #reveal} is the only door. Whoever walks through it keeps the tree
 * unchanged: it is shared.
 */
public final class Document {
    private final JsonNode data;

    public Document(JsonNode data) {
        this.data = data;
    }

    /** The tree, for the purpose named; not to be changed. */
    public JsonNode reveal(Reveal purpose) {
        return data;
    }

    @Override
    public String toString() {
        return "Document[***]";
    }
}
