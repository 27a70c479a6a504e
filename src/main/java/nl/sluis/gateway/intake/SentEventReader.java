package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.TraceParent;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent from a request, in structured or binary mode (CloudEvents HTTP protocol binding 1.0.2, 3.1, 3.2). */
final class SentEventReader {
    private static final String PREFIX = "ce-";

    private final BodyReader bodies;

    SentEventReader(BodyReader bodies) {
        this.bodies = bodies;
    }

    /** @throws RejectedRequest 400, 413 or 415 */
    SentEvent read(Asked asked) {
        return switch (bodies.typeOf(asked)) {
            case CLOUDEVENT -> structured(StrictJson.read(bodies.read(asked)), traceOf(asked));
            case JSON -> binary(asked, bodies.read(asked));
            case FHIR -> throw RejectedRequest.as(Problem.CONTENT_TYPE);
        };
    }

    /**
     * A structured event that came by another channel than HTTP.
     *
     * @throws RejectedRequest 400 or 413
     */
    SentEvent read(byte[] bytes) {
        return structured(StrictJson.read(bodies.within(bytes)), null);
    }

    /** One that cannot be read is none (W3C Trace Context 2.3: the trace is begun anew). */
    private static @Nullable TraceParent traceOf(Asked asked) {
        var headers = asked.all("traceparent");
        return headers.size() == 1 ? TraceParent.read(headers.getFirst()).orElse(null) : null;
    }

    static SentEvent structured(JsonNode tree, @Nullable TraceParent trace) {
        if (!(tree instanceof ObjectNode whole)) {
            throw RejectedRequest.because(
                    "TYPE", "Een CloudEvent is een JSON-object.", "A CloudEvent is a JSON object.");
        }
        var attributes = JsonNodeFactory.instance.objectNode();
        whole.properties().forEach(member -> {
            // a null attribute is an absent one (CloudEvents JSON format 2.2)
            if (!member.getKey().equals("data") && !member.getValue().isNull()) {
                attributes.set(member.getKey(), member.getValue());
            }
        });
        if (attributes.path("datacontenttype").asText().equals("application/json")) {
            attributes.remove("datacontenttype");
        }
        return new SentEvent(attributes, present(whole.get("data")), trace);
    }

    private static SentEvent binary(Asked asked, byte[] body) {
        var attributes = JsonNodeFactory.instance.objectNode();
        var faults = new ArrayList<Fault>();
        for (var name : asked.names()) {
            if (name.startsWith(PREFIX)) {
                readHeader(name.substring(PREFIX.length()), asked.all(name), attributes, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw RejectedRequest.because(faults);
        }
        return new SentEvent(attributes, body.length == 0 ? null : present(StrictJson.read(body)), traceOf(asked));
    }

    private static void readHeader(String name, List<String> values, ObjectNode attributes, List<Fault> faults) {
        var value = values.size() == 1 ? HeaderText.decode(values.getFirst()) : null;
        if (name.equals("datacontenttype")) {
            faults.add(new Fault(
                    "/datacontenttype",
                    "NOT_ACCEPTED",
                    "In binary mode zegt Content-Type wat de data zijn.",
                    "In binary mode Content-Type says what the data are."));
        } else if (value == null) {
            faults.add(new Fault(
                    "/" + name,
                    "FORMAT",
                    "De kop staat er meer dan eens of is niet te lezen (procentcodering van UTF-8).",
                    "The header stands there more than once or cannot be read (percent-encoded UTF-8)."));
        } else {
            attributes.set(name, TextNode.valueOf(value));
        }
    }

    private static @Nullable JsonNode present(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }
}
