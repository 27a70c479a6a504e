/**
 * What the log says of one person, told to that person (AVG art. 15): by a privacy officer, of one party's own entries.
 *
 * <p>In: a BSN and a reason. Out: a report. Refuses to look before the look itself stands in the log.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("person")
package nl.sluis.gateway.report.person;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
