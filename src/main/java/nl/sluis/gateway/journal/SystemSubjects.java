package nl.sluis.gateway.journal;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.message.KeyedHash;

/**
 * Where the keys of entries about nobody stand: one a month. Nothing personal is hashed here, so no key is needed, and a
 * change of keys does not move them.
 */
public final class SystemSubjects {
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int MONTHS = 12 * 50;

    private SystemSubjects() {}

    static KeyedHash of(YearMonth month) {
        return new KeyedHash(Sha256.of(enc("sluis/aud/subj/v1", "system", month.toString())));
    }

    /** Of all months of this half century. */
    public static List<KeyedHash> hashes() {
        return Stream.iterate(FIRST, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(SystemSubjects::of)
                .toList();
    }
}
