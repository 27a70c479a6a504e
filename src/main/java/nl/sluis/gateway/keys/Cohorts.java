package nl.sluis.gateway.keys;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The cohorts of the one-way pseudonyms that have a master. */
public final class Cohorts {
    private static final int LAST_MEASUREMENT_YEARS = 3;
    private final ErasableStore store;

    Cohorts(ErasableStore store) {
        this.store = store;
    }

    public List<Integer> living() {
        return store.present().stream()
                .filter(key -> key.kind().equals("RMK"))
                .map(key -> Integer.valueOf(key.id()))
                .toList();
    }

    /** When the last measurement of a cohort, at 30 months, is done: the middle of its year and three. */
    public static LocalDate due(int cohort) {
        return LocalDate.of(cohort + LAST_MEASUREMENT_YEARS, Month.JULY, 1);
    }

    /** Only from here on its pseudonyms are one-way. For good. */
    public void destroy(int cohort) {
        store.destroy(ErasableKey.rmk(cohort));
    }
}
