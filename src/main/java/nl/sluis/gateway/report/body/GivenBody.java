package nl.sluis.gateway.report.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import nl.sluis.gateway.journal.SealedBody;

/**
 * A body as a party is given it: in clear with its salt when the party may see every word of it, else as it is stored.
 *
 * <p>A commitment is to the whole: it cannot be recomputed from a part. So what a party sees only a part of, such as an entry
 * that also names the other party's pseudonym of the person, is never given in clear.
 *
 * <p>Text, version 1; new versions are forever once released.
 */
record GivenBody(boolean inClear, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    /** @param seen what the party sees of it */
    static GivenBody of(SealedBody body, Optional<ObjectNode> seen) {
        var head = "sluis/body/v1\nid " + body.id() + "\n";
        var whole = seen.filter(content(body)::equals).isPresent();
        return new GivenBody(whole, head + (whole ? clear(body) : stored(body)));
    }

    private static JsonNode content(SealedBody body) {
        try {
            return JSON.readTree(body.body());
        } catch (IOException e) {
            throw new UncheckedIOException("a body of the log is not JSON", e);
        }
    }

    private static String clear(SealedBody body) {
        return "salt " + BASE64.encodeToString(body.salt()) + "\n\n" + new String(body.body(), StandardCharsets.UTF_8)
                + "\n";
    }

    private static String stored(SealedBody body) {
        var stored = new byte[body.nonce().length + body.ciphertext().length];
        System.arraycopy(body.nonce(), 0, stored, 0, body.nonce().length);
        System.arraycopy(body.ciphertext(), 0, stored, body.nonce().length, body.ciphertext().length);
        return "stored " + BASE64.encodeToString(stored) + "\n";
    }

    @Override
    public String toString() {
        return "GivenBody[" + (inClear ? "in clear" : "as stored") + "]";
    }
}
