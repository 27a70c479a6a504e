package nl.sluis.gateway.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.PersonHashes;

/** The heads that one transaction reads or changes: of each person under every hash, so that all of them are locked. */
final class Touched {
    private final TreeSet<HeadKey> keys = new TreeSet<>();
    private final Map<KeyedHash, PersonHashes> persons = new HashMap<>();

    Touched(Collection<ConsentClaim> claims, Appending appending) {
        claims.forEach(claim -> add(claim.person(), claim.demand().holder().value()));
        appending.tell(this::add);
    }

    void add(PersonHashes person, String holder) {
        for (var hash : person.all()) {
            keys.add(new HeadKey(hash, holder));
            persons.merge(hash, person, (one, next) -> one.other() == null ? next : one);
        }
    }

    TreeSet<HeadKey> keys() {
        return keys;
    }

    /** All that is known of the person behind a hash of this transaction. */
    PersonHashes personOf(KeyedHash hash) {
        return persons.getOrDefault(hash, PersonHashes.of(hash));
    }

    /** Whether the index key is being changed, as far as these persons show. */
    boolean underTwoKeys() {
        return persons.values().stream().anyMatch(person -> person.other() != null);
    }
}
