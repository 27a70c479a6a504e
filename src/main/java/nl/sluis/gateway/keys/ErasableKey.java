package nl.sluis.gateway.keys;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;

/** The name of a key in {@code erasable.bcfks}: {@code aek-2026-11} or {@code rmk-2026}. */
record ErasableKey(String kind, String id) implements Comparable<ErasableKey> {
    private static final Comparator<ErasableKey> ORDER =
            Comparator.comparing(ErasableKey::kind).thenComparing(ErasableKey::id);

    /** Which wraps the subject keys of a month. */
    static ErasableKey aek(YearMonth month) {
        return new ErasableKey("AEK", month.toString());
    }

    /** The master of a cohort. */
    static ErasableKey rmk(int cohort) {
        return new ErasableKey("RMK", Integer.toString(cohort));
    }

    /** @throws KeyUnavailableException for a name that is none of ours */
    static ErasableKey of(String alias) {
        var dash = alias.indexOf('-');
        if (!alias.matches("aek-[0-9]{4}-[0-9]{2}|rmk-[0-9]{4}")) {
            throw new KeyUnavailableException("erasable.bcfks holds an unknown key " + alias);
        }
        return new ErasableKey(alias.substring(0, dash).toUpperCase(Locale.ROOT), alias.substring(dash + 1));
    }

    String alias() {
        return kind.toLowerCase(Locale.ROOT) + "-" + id;
    }

    @Override
    public int compareTo(ErasableKey other) {
        return ORDER.compare(this, other);
    }
}
