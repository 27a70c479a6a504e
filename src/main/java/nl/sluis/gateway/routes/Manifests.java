package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.sluis.gateway.keys.Signer;

/**
 * Writes the file of a delivery: {@code manifest}, a JWS in its flattened form (RFC 7515 7.2.2), {@code EdDSA} with the key
 * of the receipts, and {@code bericht}, the JWE whose SHA-256 the manifest names. One file, since two are never there at
 * once, and a manifest of an earlier attempt would not fit.
 *
 * <p>Version 1; new versions are forever once released. What is signed begins with {@code eyJ}, and nothing else that this
 * key signs does: a receipt begins with a byte 0.
 */
final class Manifests {
    private static final Base64.Encoder B64U = Base64.getUrlEncoder().withoutPadding();
    private final Signer signer;
    private final String origin;
    private final Clock clock;
    private final String header;

    /** @param origin of this gateway's logs, by which it names itself */
    Manifests(Signer signer, String origin, Clock clock) {
        this.signer = signer;
        this.origin = origin;
        this.clock = clock;
        this.header = encoded(object().put("alg", "EdDSA")
                .put("kid", HexFormat.of().formatHex(Arrays.copyOf(sha256(signer.publicKey()), 4)))
                .put("typ", "sluis-manifest+json"));
    }

    ForStore.SignedFile file(Enclosed enclosed) {
        var file = object();
        file.set("manifest", signed(encoded(manifest(enclosed))));
        file.put("bericht", enclosed.jwe());
        return new ForStore.SignedFile(enclosed.papers().id() + ".json", bytes(file));
    }

    private ObjectNode manifest(Enclosed enclosed) {
        return object().put("v", 1)
                .put("id", enclosed.papers().id().toString())
                .put("van", origin)
                .put("aan", enclosed.receiver().urn())
                .put("sha256", HexFormat.of().formatHex(sha256(enclosed.jwe().getBytes(StandardCharsets.US_ASCII))))
                .put("tijd", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("traceparent", enclosed.papers().traceparent())
                .put("controlepunt", enclosed.papers().checkpoint());
    }

    private ObjectNode signed(String payload) {
        var signature = signer.sign((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
        return object().put("protected", header)
                .put("payload", payload)
                .put("signature", B64U.encodeToString(signature));
    }

    private static String encoded(JsonNode json) {
        return B64U.encodeToString(bytes(json));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
