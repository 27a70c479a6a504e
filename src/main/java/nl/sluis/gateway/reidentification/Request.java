package nl.sluis.gateway.reidentification;

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
 * What is asked and approved, as it is signed: {@code enc("sluis/reid/v1") || JCS{v, id, token, holder, purpose, legalBasis,
 * caseRef, requester, created, expires}}. New versions are forever once released.
 *
 * @param holder  whose pseudonym the token is
 * @param why     why it is asked
 * @param term    when it was asked, and until when it may be used
 */
public record Request(UUID id, String token, Oin holder, Grounds why, String requester, Term term) implements Signable {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

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
            throw new IllegalArgumentException("this is no request for re-identification");
        }
        throw new IllegalArgumentException("a request for re-identification has one form, and this is another");
    }

    private static Request of(JsonNode json) {
        return new Request(
                UUID.fromString(json.path("id").asText()),
                json.path("token").asText(),
                new Oin(json.path("holder").asText()),
                new Grounds(
                        json.path("purpose").asText(),
                        json.path("legalBasis").asText(),
                        json.path("caseRef").asText()),
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
                .put("token", token)
                .put("holder", holder.value())
                .put("purpose", why.purpose())
                .put("legalBasis", why.legalBasis())
                .put("caseRef", why.caseRef())
                .put("requester", requester)
                .put("created", term.created.toString())
                .put("expires", term.expires.toString());
    }

    /** As it is kept and handed to those who approve. */
    @Override
    public byte[] canonical() {
        return CanonicalJson.of(json());
    }

    @Override
    public byte[] toSign() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(Encoding.enc("sluis/reid/v1"));
        whole.writeBytes(canonical());
        return whole.toByteArray();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(term.expires);
    }

    @Override
    public String toString() {
        return "Request[" + id + "]";
    }
}
