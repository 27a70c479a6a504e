package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.sluis.gateway.approval.Signable;
import nl.sluis.gateway.keys.Encoding;
import nl.sluis.gateway.message.CanonicalJson;

/**
 * That one set follows another, as the operator who orders it signs it: {@code enc("sluis/activate/v1") || JCS{v, id, from, to,
 * requester, created, expires}}. It is good once: afterwards another set is in force than it names. New versions are forever once
 * released.
 *
 * @param from the version of the set that is in force
 * @param to   the version of the set that the folders hold
 */
public record ActivationRequest(UUID id, String from, String to, String requester, Instant created)
        implements Signable {
    private static final int VERSION = 1;
    private static final Duration VALID = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads a request from its canonical form.
     *
     * @throws IllegalArgumentException when these bytes are not exactly one; nothing of them is quoted
     */
    public static ActivationRequest read(byte[] bytes) {
        try {
            var request = of(JSON.readTree(bytes));
            if (Arrays.equals(request.canonical(), bytes)) {
                return request;
            }
        } catch (IOException | RuntimeException quotesWhatItRead) {
            throw new IllegalArgumentException("this is no request for activation");
        }
        throw new IllegalArgumentException("a request for activation has one form, and this is another");
    }

    private static ActivationRequest of(JsonNode json) {
        return new ActivationRequest(
                UUID.fromString(json.path("id").asText()),
                json.path("from").asText(),
                json.path("to").asText(),
                json.path("requester").asText(),
                Instant.parse(json.path("created").asText()));
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", VERSION)
                .put("id", id.toString())
                .put("from", from)
                .put("to", to)
                .put("requester", requester)
                .put("created", created.toString())
                .put("expires", expires().toString());
    }

    /** Until when it may be ordered. */
    public Instant expires() {
        return created.plus(VALID);
    }

    boolean isFor(SetPlan plan) {
        return plan.from().setVersion().equals(from) && plan.to().setVersion().equals(to);
    }

    @Override
    public byte[] canonical() {
        return CanonicalJson.of(json());
    }

    @Override
    public byte[] toSign() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(Encoding.enc("sluis/activate/v1"));
        whole.writeBytes(canonical());
        return whole.toByteArray();
    }

    @Override
    public String toString() {
        return "ActivationRequest[" + id + "]";
    }
}
