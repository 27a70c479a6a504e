package nl.sluis.gateway.report;

import java.time.Instant;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.SeenEntry.Quality;

/**
 * How long each party keeps its own view of an exchange: a rule names a class for each. The entry itself is kept under the
 * longer; the view of the other ends before.
 */
@FunctionalInterface
public interface Terms {
    /** Nobody's view ends before the entry does. */
    Terms NONE = (rule, as, written) -> false;

    /** @param written when the entry of the acceptance was */
    boolean areOver(RuleId rule, Quality as, Instant written);
}
