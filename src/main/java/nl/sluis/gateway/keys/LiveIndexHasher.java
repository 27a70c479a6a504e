package nl.sluis.gateway.keys;

import java.util.List;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;

/** The index hashes under the keys of {@code kek.bcfks} as they are now: each answer is wholly of one moment. */
final class LiveIndexHasher implements IndexHasher {
    private final LongTermStore store;
    private volatile Made made;

    private record Made(LongTermKeys keys, HmacIndexHasher hasher) {
        static Made of(LongTermKeys keys) {
            return new Made(
                    keys,
                    new HmacIndexHasher(keys.index(), keys.otherIndex(), keys.auditIndex(), keys.otherAuditIndex()));
        }
    }

    LiveIndexHasher(LongTermStore store) {
        this.store = store;
        this.made = Made.of(store.now());
    }

    private HmacIndexHasher now() {
        var keys = store.now();
        var known = made;
        if (known.keys() != keys) {
            known = Made.of(keys);
            made = known;
        }
        return known.hasher();
    }

    @Override
    public PersonHashes consentPerson(Bsn person) {
        return now().consentPerson(person);
    }

    @Override
    public PersonHashes orderKey(Oin receiver, Bsn person) {
        return now().orderKey(receiver, person);
    }

    @Override
    public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
        return now().duplicate(source, id, digest);
    }

    @Override
    public PersonHashes auditSubject(Bsn person) {
        return now().auditSubject(person);
    }

    @Override
    public String toString() {
        return "IndexHasher[***]";
    }
}
