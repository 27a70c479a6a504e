package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.approval.Signable;
import nl.sluis.gateway.keys.Encoding;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.Oin;

/**
 * What is asked and approved, as it is signed: {@code enc("sluis/erase/v1") || JCS{v, id, person, party, ground, purpose,
 * legalBasis, caseRef, requester, created, expires}}. New versions are forever once released.
 *
 * @param person the pseudonym under which the log knows the person for that party; no BSN stands in a request
 * @param party  of who asks
 * @param cause  the ground, and in the words of who asks why
 * @param term   when it was asked, and until when it may be done
 */
public record Request(UUID id, String person, Oin party, Cause cause, String requester, Term term) implements Signable {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    public record Cause(Ground ground, Grounds why) {}

    /** Both to the second. */
    public record Term(Instant created, Instant expires) {}

    /**
     * Reads a request from its canonical form.
     *
     * @throws IllegalArgumentException when these bytes are not exactly one; nothing of them is quoted
     */
    public static Request read(byte[] bytes) {
        try {
            var request = of(JSON.readTree(bytes));
            if (Arrays.equals(request.canonical(), bytes)) {
                return request;
            }
        } catch (IOException | RuntimeException quotesWhatItRead) {
            throw new IllegalArgumentException("this is no request for erasure");
        }
        throw new IllegalArgumentException("a request for erasure has one form, and this is another");
    }

    private static Request of(JsonNode json) {
        return new Request(
                UUID.fromString(json.path("id").asText()),
                json.path("person").asText(),
                new Oin(json.path("party").asText()),
                new Cause(
                        Ground.of(json.path("ground").asText()),
                        new Grounds(
                                json.path("purpose").asText(),
                                json.path("legalBasis").asText(),
                                json.path("caseRef").asText())),
                json.path("requester").asText(),
                new Term(
                        Instant.parse(json.path("created").asText()),
                        Instant.parse(json.path("expires").asText())));
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", VERSION)
                .put("id", id.toString())
                .put("person", person)
                .put("party", party.value())
                .put("ground", cause.ground().word())
                .put("purpose", cause.why().purpose())
                .put("legalBasis", cause.why().legalBasis())
                .put("caseRef", cause.why().caseRef())
                .put("requester", requester)
                .put("created", term.created().toString())
                .put("expires", term.expires().toString());
    }

    /** As it is kept and handed to those who approve. */
    @Override
    public byte[] canonical() {
        return CanonicalJson.of(json());
    }

    @Override
    public byte[] toSign() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(Encoding.enc("sluis/erase/v1"));
        whole.writeBytes(canonical());
        return whole.toByteArray();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(term.expires());
    }

    @Override
    public String toString() {
        return "Request[" + id + "]";
    }
}
