package nl.sluis.gateway.keys;

import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;

/**
 * The keyed hashes under which rows about a person or a message are found: IXK for the consent register, the order of
 * deliveries and the duplicate guard, AIK for the subjects of the log. The keys do not leave this class.
 */
public interface IndexHasher {
    /**
     * {@code HMAC(IXK, enc("sluis/consent/v1", "bsn", BSN))}, under every IXK that can be read: while the key is changed a
     * person stands under one or the other, and whoever looks, looks under both.
     */
    PersonHashes consentPerson(Bsn person);

    /** {@code HMAC(IXK, enc("sluis/order/v1", receiver, "bsn", BSN))}, first 16 bytes. */
    KeyedHash orderKey(Oin receiver, Bsn person);

    /** {@code HMAC(IXK, enc("sluis/dupkey/v1", source, id))}. */
    KeyedHash duplicateKey(String source, String id);

    /** {@code HMAC(IXK, enc("sluis/dup/v1", source, id, hex of the digest))}. */
    KeyedHash duplicateDigest(String source, String id, KeyedHash digest);

    /** {@code HMAC(AIK, enc("sluis/aud/subj/v1", "bsn", BSN))}. */
    KeyedHash auditSubject(Bsn person);
}
