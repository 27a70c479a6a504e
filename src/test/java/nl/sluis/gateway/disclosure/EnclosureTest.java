package nl.sluis.gateway.disclosure;

import static nl.sluis.gateway.disclosure.Application.KEEP;
import static nl.sluis.gateway.disclosure.Application.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import nl.sluis.gateway.message.Closing;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.FieldPlan;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

/** What only the receiver can open. */
class EnclosureTest {
    private static final FieldAction CLOSED = new FieldAction.EncryptForReceiver();
    private static final JsonNode DATA = json("""
            {"betrokkene": {"bsn": "999990342"}, "traject": {"uren": 24},
             "doelen": [{"code": "werk"}, {"code": "studie"}]}
            """);

    private static final KeyPair CURVE = pair("EC");
    private static final KeyPair RSA = pair("RSA");
    private final ReceiverKey curveKey = ReceiverKey.of(certificate(CURVE));
    private final ReceiverKey rsaKey = ReceiverKey.of(certificate(RSA));

    @Test
    void aFieldIsClosedInItsPlaceWhateverItsTypeAlsoInEachElement() throws Exception {
        // Given
        var plan = plan(
                Map.of("/betrokkene/bsn", CLOSED, "/traject/uren", CLOSED, "/doelen/*/code", CLOSED), Closing.NONE);

        // When
        var closed = Enclosure.close(DATA, plan, curveKey);

        // Then
        assertThat(open(closed.at("/betrokkene/bsn"), CURVE, "/betrokkene/bsn").textValue())
                .hasSize(9)
                .startsWith("99999");
        assertThat(open(closed.at("/traject/uren"), CURVE, "/traject/uren").intValue())
                .isEqualTo(24);
        assertThat(open(closed.at("/doelen/1/code"), CURVE, "/doelen/*/code").textValue())
                .isEqualTo("studie");
        assertThat(DATA.at("/traject/uren").intValue()).isEqualTo(24);
    }

    @Test
    void aGroupIsClosedAsOneAndWhatIsNotThereStaysAway() throws Exception {
        // Given
        var groups =
                Set.of(new FieldPath("/betrokkene"), new FieldPath("/doelen"), new FieldPath("/trajectbegeleider"));
        var plan = plan(Map.of("/betrokkene/bsn", KEEP), new Closing(groups, false));

        // When
        var closed = Enclosure.close(DATA, plan, rsaKey);

        // Then
        assertThat(open(closed.path("betrokkene"), RSA, "/betrokkene")
                        .path("bsn")
                        .isTextual())
                .isTrue();
        assertThat(open(closed.path("doelen"), RSA, "/doelen")).isEqualTo(DATA.path("doelen"));
        assertThat(closed.has("trajectbegeleider")).isFalse();
        assertThat(closed.path("traject")).isEqualTo(DATA.path("traject"));
    }

    @Test
    void theWholeIsClosedLastAroundWhatWasClosedBefore() throws Exception {
        // Given
        var plan = plan(Map.of("/traject/uren", CLOSED), new Closing(Set.of(), true));

        // When
        var closed = Enclosure.close(DATA, plan, curveKey);

        // Then
        assertThat(closed.isTextual()).as("the whole is one closed text").isTrue();
        var opened = open(closed, CURVE, "/");
        assertThat(opened.path("doelen")).isEqualTo(DATA.path("doelen"));
        assertThat(open(opened.at("/traject/uren"), CURVE, "/traject/uren").intValue())
                .isEqualTo(24);
    }

    @Test
    void isJweWithTheAlgorithmsThatWerePromisedAndNeverTheSameTwice() throws Exception {
        var curve = curveKey.close("/a", new byte[] {'1'});
        var rsa = rsaKey.close("/a", new byte[] {'1'});

        assertThat(JWEObject.parse(curve).getHeader().getAlgorithm().getName()).isEqualTo("ECDH-ES");
        assertThat(JWEObject.parse(rsa).getHeader().getAlgorithm().getName()).isEqualTo("RSA-OAEP-256");
        assertThat(JWEObject.parse(rsa).getHeader().getEncryptionMethod().getName())
                .isEqualTo("A256GCM");
        assertThat(curve.split("\\.")).hasSize(5);
        assertThat(curveKey.close("/a", new byte[] {'1'})).isNotEqualTo(curve);
    }

    @Test
    void opensForNoOtherKeyAndNotWhenItWasMovedToAnotherPlace() throws Exception {
        // Given
        var closed =
                curveKey.close("/betrokkene/bsn", "\"999990342\"".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var parts = closed.split("\\.");
        var moved =
                curveKey.close("/traject/uren", new byte[] {'1'}).split("\\.")[0] + closed.substring(parts[0].length());

        // Then
        var stranger = pair("EC");
        assertThatThrownBy(() -> decrypted(closed, stranger)).isInstanceOf(JOSEException.class);
        assertThatThrownBy(() -> decrypted(moved, CURVE)).isInstanceOf(JOSEException.class);
        assertThatCode(() -> decrypted(closed, CURVE)).doesNotThrowAnyException();
    }

    @Test
    void aKeyPrintsWhatItClosesWithAndWhose() {
        assertThat(curveKey.toString()).startsWith("ReceiverKey[ECDH-ES, ");
        assertThat(rsaKey.toString()).startsWith("ReceiverKey[RSA-OAEP-256, ");
    }

    @Test
    void aCertificateWithAnotherKindOfKeyIsRefused() {
        assertThatThrownBy(() -> ReceiverKey.of(certificate(pair("Ed25519"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this certificate holds no key to close a message with");
    }

    @Test
    void theGuardLooksBeforeItIsClosed() {
        // Given: the number passes in its own place, closed, and stands in another one as well
        var plan =
                plan(Map.of("/betrokkene/bsn", CLOSED, "/traject/toelichting", new FieldAction.Drop()), Closing.NONE);
        var passing = json("{\"betrokkene\": {\"bsn\": \"999990342\"}}");
        var leaking = json("{\"betrokkene\": {\"bsn\": \"999990342\"}, \"traject\": {\"toelichting\": \"999990342\"}}");
        var guard = new EgressGuard();

        // Then
        assertThatCode(() -> guard.check(
                        Application.incoming(), plan, Application.bytes(Application.event(passing)), Map.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.check(
                        Application.incoming(), plan, Application.bytes(Application.event(leaking)), Map.of()))
                .isInstanceOf(EgressHitException.class);
    }

    private static FieldPlan plan(Map<String, FieldAction> fields, Closing closing) {
        return new FieldPlan(Application.planOf(fields).fields(), closing);
    }

    private static JsonNode open(JsonNode closed, KeyPair pair, String place) throws Exception {
        var jwe = decrypted(closed.textValue(), pair);
        assertThat(jwe.getHeader().getCustomParam("pad")).isEqualTo(place);
        return Application.JSON.readTree(jwe.getPayload().toBytes());
    }

    private static JWEObject decrypted(String text, KeyPair pair) throws Exception {
        var jwe = JWEObject.parse(text);
        jwe.decrypt(decrypter(pair));
        return jwe;
    }

    private static JWEDecrypter decrypter(KeyPair pair) throws JOSEException {
        return pair.getPrivate() instanceof ECPrivateKey key
                ? new ECDHDecrypter(key)
                : new RSADecrypter((RSAPrivateKey) pair.getPrivate());
    }

    private static KeyPair pair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate certificate(KeyPair pair) {
        try {
            var name = new X500Principal("CN=ontvanger");
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minus(1, ChronoUnit.HOURS)),
                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                    name,
                    pair.getPublic());
            var algorithm = pair.getPublic().getAlgorithm().equals("EC")
                    ? "SHA256withECDSA"
                    : pair.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "Ed25519";
            var signer = new JcaContentSignerBuilder(algorithm).build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
