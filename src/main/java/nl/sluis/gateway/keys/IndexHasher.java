package nl.sluis.gateway.keys;

import java.util.List;
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

    /** {@code HMAC(IXK, enc("sluis/order/v1", receiver, "bsn", BSN))}, first 16 bytes; under every IXK that can be read. */
    PersonHashes orderKey(Oin receiver, Bsn person);

    /**
     * By which a message is known again, under every IXK that can be read; the first is under the one that writes.
     *
     * @param digest of the content
     */
    List<Duplicate> duplicate(String source, String id, KeyedHash digest);

    /**
     * What the duplicate guard keeps of a message.
     *
     * @param key    {@code HMAC(IXK, enc("sluis/dupkey/v1", source, id))}
     * @param digest {@code HMAC(IXK, enc("sluis/dup/v1", source, id, hex of the digest))}
     */
    record Duplicate(KeyedHash key, KeyedHash digest) {}

    /** {@code HMAC(AIK, enc("sluis/aud/subj/v1", "bsn", BSN))}, under every AIK that can be read. */
    PersonHashes auditSubject(Bsn person);
}
