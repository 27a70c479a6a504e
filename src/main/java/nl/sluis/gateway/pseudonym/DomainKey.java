package nl.sluis.gateway.pseudonym;

import com.google.crypto.tink.DeterministicAead;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** The key of one domain, identifier type and epoch, with the text that it binds to every token. */
final class DomainKey {
    private final DeterministicAead aead;
    private final byte[] domainText;

    DomainKey(DeterministicAead aead, byte[] domainText) {
        this.aead = aead;
        this.domainText = domainText;
    }

    byte[] seal(byte[] padded) {
        try {
            return aead.encryptDeterministically(padded, domainText);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an identifier could not be sealed", e);
        }
    }

    /** Empty when these bytes were not made with this key for this domain. */
    Optional<byte[]> open(byte[] token) {
        try {
            return Optional.of(aead.decryptDeterministically(token, domainText));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // the caller refuses, and tells nobody why
        }
    }
}
