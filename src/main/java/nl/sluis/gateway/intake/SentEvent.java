package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.sluis.gateway.message.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it was sent, structured or binary alike, before anything of it is believed.
 *
 * @param attributes the context attributes; none is null, and {@code application/json} as type of the data, which is what
 *     an absent one means, is left out
 * @param data       null when there is none
 */
record SentEvent(ObjectNode attributes, @Nullable JsonNode data) {
    /** SHA-256 of the canonical JSON of all attributes and data: the same for the same content, however it is written. */
    KeyedHash digest() {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.setAll(attributes);
        if (data != null) {
            whole.set("data", data);
        }
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(whole)));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }

    @Override
    public String toString() {
        return "SentEvent[***]";
    }
}
