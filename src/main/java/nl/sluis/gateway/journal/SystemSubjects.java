package nl.sluis.gateway.journal;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.message.KeyedHash;

/**
 * Where the keys of what is about nobody stand: one a month for entries. Nothing personal is hashed here, so no key is needed, and a
 * change of keys does not move them.
 */
public final class SystemSubjects {
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int MONTHS = 12 * 50;

    /** The key of the blocks by which the log is searched. */
    static final KeyedHash BLOCKS = new KeyedHash(Sha256.of(enc("sluis/aud/subj/v1", "blocks")));

    private SystemSubjects() {}

    static KeyedHash of(YearMonth month) {
        return new KeyedHash(Sha256.of(enc("sluis/aud/subj/v1", "system", month.toString())));
    }

    /** Of the blocks, and of all months of this half century. */
    public static List<KeyedHash> hashes() {
        var months = Stream.iterate(FIRST, month -> month.plusMonths(1)).limit(MONTHS);
        return Stream.concat(Stream.of(BLOCKS), months.map(SystemSubjects::of)).toList();
    }
}
