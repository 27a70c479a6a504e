package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sluis.gateway.message.KeyedHash;

/**
 * The header {@code Idempotency-Key}: by it a request that is sent again is known, and gets the first answer.
 *
 * @param value  the sender's own; unique among its requests
 * @param digest SHA-256 of the canonical form of the body: the same key with another content is a conflict
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The draft</a>, whose quotes
 *     may be left out
 */
public record ResendKey(String value, KeyedHash digest) {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("\"?([A-Za-z0-9._:-]{8,128})\"?");

    /** @throws RejectedRequest 400 when there are two, or one that is no such key; it is not ignored */
    static Optional<ResendKey> of(Asked asked, JsonNode body) {
        var headers = asked.all(HEADER);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        var key = SHAPE.matcher(headers.getFirst().strip());
        if (headers.size() > 1 || !key.matches()) {
            throw RejectedRequest.because(
                    "IDEMPOTENCY_KEY",
                    "Een Idempotency-Key heeft 8 tot 128 letters, cijfers en ._:-, en staat er een keer.",
                    "An Idempotency-Key has 8 to 128 letters, digits and ._:-, and stands there once.");
        }
        return Optional.of(new ResendKey(key.group(1), ContentDigest.of(body)));
    }

    /** The sender's own words do not print. */
    @Override
    public String toString() {
        return "ResendKey[***]";
    }
}
