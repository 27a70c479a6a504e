package nl.sluis.gateway.keys;

import java.time.YearMonth;
import java.util.Optional;

/** The AEK of each month: where {@link MonthlySubjectKeys} gets it. */
interface MonthKeys {
    /** The key of this month, made when it is not there yet. */
    Secret make(YearMonth month);

    /** The key of this month; empty when it was destroyed or never made. */
    Optional<Secret> find(YearMonth month);
}
