package nl.sluis.gateway.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.message.JsonBuffers;

/** One CloudEvent that is about to leave. Does not print. */
record Outgoing(ObjectNode event) {
    private static final JsonMapper JSON =
            JsonMapper.builder(JsonBuffers.factory().build()).build();
    private static final String DATA = "data";
    /** RFC 7515 9.2.1: a JWE in its compact form. */
    private static final String CLOSED = "application/jose";

    JsonNode data() {
        return event.get(DATA);
    }

    /** The same event with this in the place of its data. */
    Outgoing with(JsonNode closed) {
        var other = event.deepCopy();
        if (closed.isTextual()) {
            other.put("datacontenttype", CLOSED);
        }
        other.set(DATA, closed);
        return new Outgoing(other);
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) { // its text may hold a value, so it is not passed on
            throw new IllegalStateException("an outgoing event could not be written");
        }
    }

    @Override
    public String toString() {
        return "Outgoing[***]";
    }
}
