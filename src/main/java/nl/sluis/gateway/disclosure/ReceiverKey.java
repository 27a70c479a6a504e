package nl.sluis.gateway.disclosure;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * Closes bytes so that the holder of one certificate alone can open them: JWE compact (RFC 7516), {@code ECDH-ES} or
 * {@code RSA-OAEP-256} as the key is, {@code A256GCM}. Safe between threads.
 */
public final class ReceiverKey {
    /** The header parameter that says where in the document the value belongs, so that two cannot be exchanged. */
    static final String PLACE = "pad";

    private static final String JSON = "json";
    /** The media type of a CloudEvent, without {@code application/} as RFC 7516 4.1.12 has it. */
    private static final String EVENT = "cloudevents+json";

    private final JWEAlgorithm algorithm;
    private final JWEEncrypter encrypter;
    private final Base64URL thumbprint;

    private ReceiverKey(JWEAlgorithm algorithm, JWEEncrypter encrypter, Base64URL thumbprint) {
        this.algorithm = algorithm;
        this.encrypter = encrypter;
        this.thumbprint = thumbprint;
    }

    /** @throws IllegalArgumentException when the certificate holds neither an RSA key nor one on a curve of NIST */
    public static ReceiverKey of(X509Certificate certificate) {
        var thumbprint = X509CertUtils.computeSHA256Thumbprint(certificate);
        try {
            return switch (certificate.getPublicKey()) {
                case ECPublicKey key -> new ReceiverKey(JWEAlgorithm.ECDH_ES, new ECDHEncrypter(key), thumbprint);
                case RSAPublicKey key -> new ReceiverKey(JWEAlgorithm.RSA_OAEP_256, new RSAEncrypter(key), thumbprint);
                default -> throw new IllegalArgumentException("this certificate holds no key to close a message with");
            };
        } catch (JOSEException e) {
            throw new IllegalArgumentException("this certificate holds no key to close a message with", e);
        }
    }

    /** Closes a whole event, envelope and all. */
    public String closeEvent(byte[] event) {
        return closed(header().contentType(EVENT).build(), event);
    }

    /** @param place the path of what is closed, {@code /} for the whole document */
    String close(String place, byte[] json) {
        return closed(header().contentType(JSON).customParam(PLACE, place).build(), json);
    }

    private JWEHeader.Builder header() {
        return new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM).x509CertSHA256Thumbprint(thumbprint);
    }

    private String closed(JWEHeader header, byte[] content) {
        var jwe = new JWEObject(header, new Payload(content));
        try {
            jwe.encrypt(encrypter);
        } catch (JOSEException e) { // names algorithms only, but nothing of it is needed
            throw new IllegalStateException("what is for the receiver alone could not be closed");
        }
        return jwe.serialize();
    }

    @Override
    public String toString() {
        return "ReceiverKey[" + algorithm + ", " + thumbprint + "]";
    }
}
