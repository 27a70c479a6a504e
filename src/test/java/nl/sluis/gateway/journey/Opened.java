package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** What a receiver does with something closed and signed, with the tools of others and the keys that it has. */
final class Opened {
    private static final JsonMapper JSON = new JsonMapper();

    private Opened() {}

    /** The CloudEvent in a JWE, opened with the key of this party. */
    static JsonNode event(String jwe, Path pki, String party) throws Exception {
        if (jwe.split("\\.", -1).length != 5 || jwe.startsWith("{")) {
            throw new AssertionError("it lies there open: it is no JWE"); // RFC 7516 7.1: five parts
        }
        var closed = JWEObject.parse(jwe);
        if (!"cloudevents+json".equals(closed.getHeader().getContentType())) {
            throw new AssertionError("it does not say what is in it");
        }
        closed.decrypt(new ECDHDecrypter(key(pki.resolve(party + ".key"))));
        return JSON.readTree(closed.getPayload().toBytes());
    }

    /** The manifest of a file, after its signature and the hash in it were checked. */
    static JsonNode manifest(JsonNode file, Path receiptKey) throws Exception {
        var jws = file.path("manifest");
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(rawKey(receiptKey)));
        var signed = (jws.path("protected").asText() + "." + jws.path("payload").asText())
                .getBytes(StandardCharsets.US_ASCII);
        signer.update(signed, 0, signed.length);
        if (!signer.verifySignature(
                Base64.getUrlDecoder().decode(jws.path("signature").asText()))) {
            throw new AssertionError("the manifest was not signed by this gateway");
        }
        var manifest =
                JSON.readTree(Base64.getUrlDecoder().decode(jws.path("payload").asText()));
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(file.path("bericht").asText().getBytes(StandardCharsets.US_ASCII)));
        if (!manifest.path("sha256").asText().equals(hash)) {
            throw new AssertionError("the manifest is of another message");
        }
        return manifest;
    }

    private static byte[] rawKey(Path file) throws Exception {
        var base64 = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .reduce((first, last) -> last)
                .orElseThrow();
        return Base64.getDecoder().decode(base64);
    }

    private static ECPrivateKey key(Path file) throws Exception {
        try (var pem = new PEMParser(new StringReader(Files.readString(file)))) {
            return (ECPrivateKey) new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) pem.readObject());
        }
    }
}
