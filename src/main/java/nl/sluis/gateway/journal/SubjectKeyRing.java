package nl.sluis.gateway.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.PersonHashes;
import org.jspecify.annotations.Nullable;

/**
 * The subject keys that callers seal with. What it holds is a proposal until a batch has seen the row: the batch inserts a
 * new key if it is the first, and checks one that it holds already, for a shredded key must not come back.
 */
final class SubjectKeyRing {
    private static final int MOST_KEYS = 20_000;
    private final Cache<SubjectSlot, HeldKey> held = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .executor(Runnable::run) // handing its upkeep to another thread costs more than the upkeep
            .build();
    private final SubjectKeys keys;
    private final IndexHasher hasher;
    private final Clock clock;

    SubjectKeyRing(SubjectKeys keys, IndexHasher hasher, Clock clock) {
        this.keys = keys;
        this.hasher = hasher;
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    SubjectPlace placeOf(EntryFacts facts) {
        var hashes = facts.subject() != null
                ? hasher.auditSubject(facts.subject())
                : PersonHashes.of(SystemSubjects.of(YearMonth.now(clock)));
        return new SubjectPlace(new SubjectSlot(hashes.present(), facts.retentionClass()), hashes.other());
    }

    HeldKey keyOf(SubjectPlace place) {
        return held.get(place.slot(), absent -> new HeldKey(keys.create(), false, place.elsewhere()));
    }

    /** A batch with this key was committed. */
    void stored(SubjectSlot slot, HeldKey key) {
        if (!key.stored()) {
            held.put(slot, key.asStored());
        }
    }

    /** A batch found another row than ours, or none where there was one. */
    void moved(SubjectSlot slot, @Nullable SubjectRow row) {
        if (row == null) {
            held.invalidate(slot);
        } else {
            held.put(slot, new HeldKey(keys.open(row.kid(), row.month(), row.wrapped()), true));
        }
    }
}
