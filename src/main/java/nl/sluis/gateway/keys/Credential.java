package nl.sluis.gateway.keys;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key and the certificates that go with it, its own first. Prints its subject only. */
final class Credential {
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    Credential(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    List<X509Certificate> chain() {
        return chain;
    }

    /** @throws KeyUnavailableException when the certificate is of another key */
    void requirePair() {
        try {
            var algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            var signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            var signature = signer.sign();
            var verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate().getPublicKey());
            if (!verifier.verify(signature)) {
                throw new KeyUnavailableException("the private key does not belong to the certificate of " + this);
            }
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the private key does not belong to the certificate of " + this, e);
        }
    }

    void putInto(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        store.setKeyEntry(alias, key, password, chain.toArray(X509Certificate[]::new));
    }

    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().getName();
    }
}
