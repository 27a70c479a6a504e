package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reveal;
import org.jspecify.annotations.Nullable;

/** The index hashes under the IXK (both, while it is being changed) and the AIK of {@code kek.bcfks}. */
final class HmacIndexHasher implements IndexHasher {
    private static final int ORDER_KEY_BYTES = 16;
    private final HmacKey indexKey;
    private final @Nullable HmacKey otherIndexKey;
    private final HmacKey auditKey;

    /** @param otherIndexKey read beside the one that writes, while the key is being changed */
    HmacIndexHasher(Secret indexKey, Optional<Secret> otherIndexKey, Secret auditKey) {
        this.indexKey = new HmacKey(indexKey);
        this.otherIndexKey = otherIndexKey.map(HmacKey::new).orElse(null);
        this.auditKey = new HmacKey(auditKey);
    }

    @Override
    public PersonHashes consentPerson(Bsn person) {
        var who = enc("sluis/consent/v1", "bsn", digits(person));
        return new PersonHashes(
                new KeyedHash(indexKey.of(who)), otherIndexKey == null ? null : new KeyedHash(otherIndexKey.of(who)));
    }

    @Override
    public KeyedHash orderKey(Oin receiver, Bsn person) {
        var hash = indexKey.of(enc("sluis/order/v1", receiver.value(), "bsn", digits(person)));
        return new KeyedHash(Arrays.copyOf(hash, ORDER_KEY_BYTES));
    }

    @Override
    public KeyedHash duplicateKey(String source, String id) {
        return new KeyedHash(indexKey.of(enc("sluis/dupkey/v1", source, id)));
    }

    @Override
    public KeyedHash duplicateDigest(String source, String id, KeyedHash digest) {
        var hex = HexFormat.of().formatHex(digest.bytes());
        return new KeyedHash(indexKey.of(enc("sluis/dup/v1", source, id, hex)));
    }

    @Override
    public KeyedHash auditSubject(Bsn person) {
        return new KeyedHash(auditKey.of(enc("sluis/aud/subj/v1", "bsn", digits(person))));
    }

    private static String digits(Bsn person) {
        return person.reveal(Reveal.PSEUDONYMISE);
    }

    @Override
    public String toString() {
        return "IndexHasher[***]";
    }
}
