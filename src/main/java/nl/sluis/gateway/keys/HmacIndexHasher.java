package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reveal;
import org.jspecify.annotations.Nullable;

/** The index hashes under the IXK and the AIK of {@code kek.bcfks}; under both, while one is being changed. */
final class HmacIndexHasher implements IndexHasher {
    private static final int ORDER_KEY_BYTES = 16;
    private final Pair index;
    private final Pair audit;

    /** The key that writes, and the one that is read beside it while it is being changed. */
    private record Pair(HmacKey present, @Nullable HmacKey other) {
        static Pair of(Secret present, Optional<Secret> other) {
            return new Pair(new HmacKey(present), other.map(HmacKey::new).orElse(null));
        }

        PersonHashes of(byte[] message, int length) {
            return new PersonHashes(
                    hash(present, message, length), other == null ? null : hash(other, message, length));
        }

        private static KeyedHash hash(HmacKey key, byte[] message, int length) {
            return new KeyedHash(Arrays.copyOf(key.of(message), length));
        }
    }

    HmacIndexHasher(Secret index, Optional<Secret> otherIndex, Secret audit, Optional<Secret> otherAudit) {
        this.index = Pair.of(index, otherIndex);
        this.audit = Pair.of(audit, otherAudit);
    }

    @Override
    public PersonHashes consentPerson(Bsn person) {
        return index.of(enc("sluis/consent/v1", "bsn", digits(person)), Secret.LENGTH);
    }

    @Override
    public PersonHashes orderKey(Oin receiver, Bsn person) {
        return index.of(enc("sluis/order/v1", receiver.value(), "bsn", digits(person)), ORDER_KEY_BYTES);
    }

    @Override
    public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
        var hex = HexFormat.of().formatHex(digest.bytes());
        var keys = index.of(enc("sluis/dupkey/v1", source, id), Secret.LENGTH).all();
        var digests =
                index.of(enc("sluis/dup/v1", source, id, hex), Secret.LENGTH).all();
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Duplicate(keys.get(i), digests.get(i)))
                .toList();
    }

    @Override
    public PersonHashes auditSubject(Bsn person) {
        return audit.of(enc("sluis/aud/subj/v1", "bsn", digits(person)), Secret.LENGTH);
    }

    private static String digits(Bsn person) {
        return person.reveal(Reveal.PSEUDONYMISE);
    }

    @Override
    public String toString() {
        return "IndexHasher[***]";
    }
}
