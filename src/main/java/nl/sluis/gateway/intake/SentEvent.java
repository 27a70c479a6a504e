package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.NotCanonicalException;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it was sent, structured or binary alike, before anything of it is believed.
 *
 * @param attributes the context attributes; none is null, and {@code application/json} as type of the data, which is what
 *     an absent one means, is left out
 * @param data       null when there is none
 */
record SentEvent(ObjectNode attributes, @Nullable JsonNode data) {
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
        try {
            return new KeyedHash(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.of(whole)));
        } catch (NotCanonicalException ambiguous) {
            throw rejected(ambiguous.fault());
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("every Java has SHA-256", broken);
        }
    }

    private static RejectedRequest rejected(NotCanonicalException.Fault fault) {
        return switch (fault) {
            case HALF_SURROGATE ->
                RejectedRequest.because(
                        "NOT_UTF8",
                        "In een tekst staat een half surrogaatpaar.",
                        "A text holds half a surrogate pair.");
            case INEXACT_NUMBER ->
                RejectedRequest.because(
                        "NUMBER_RANGE",
                        "Een getal ligt buiten wat JSON precies kan overbrengen; schrijf het als tekst.",
                        "A number lies outside what JSON carries exactly; write it as text.");
        };
    }

    @Override
    public String toString() {
        return "SentEvent[***]";
    }
}
