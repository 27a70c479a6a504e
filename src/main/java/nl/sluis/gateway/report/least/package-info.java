/**
 * Least data (AVG art. 5(1)(c)): which rules of a party nothing went by, and which fields they let through that nobody ever
 * filled. What is permitted and not needed can be taken out of a rule.
 *
 * <p>In: a party and a period. Out: counts by rule and field; no value, and nobody. Refuses another party's.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.report.least;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
