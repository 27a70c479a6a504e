package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.TraceParent;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it was sent, structured or binary alike, before anything of it is believed.
 *
 * @param attributes the context attributes; none is null, and {@code application/json} as type of the data, which is what
 *     an absent one means, is left out
 * @param data       null when there is none
 * @param trace      in which it was sent; null when none was told
 */
record SentEvent(
        ObjectNode attributes,
        @Nullable JsonNode data,
        @Nullable TraceParent trace) {
    SentEvent(ObjectNode attributes, @Nullable JsonNode data) {
        this(attributes, data, null);
    }

    /** The sender's own id, if it has the shape of one. */
    Optional<String> id() {
        return Optional.ofNullable(attributes.path("id").textValue())
                .filter(id -> EnvelopeReader.ID.matcher(id).matches());
    }

    /**
     * SHA-256 of the canonical JSON of all attributes and data: the same for the same content, however it is written.
     *
     * @throws RejectedRequest 400 for what has no canonical form: two different messages would look the same
     */
    KeyedHash digest() {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.setAll(attributes);
        if (data != null) {
            whole.set("data", data);
        }
        return ContentDigest.of(whole);
    }

    @Override
    public String toString() {
        return "SentEvent[***]";
    }
}
