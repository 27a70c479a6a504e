/**
 * What a reader sees of the log in the forms of standards: the processing log (LDV), NEN 7513, FHIR AuditEvent (IHE BALP) and
 * the Authorization Decision Log. Each is a pure function, told field by field on a page of its own in {@code docs/}.
 *
 * <p>In: entries as {@code report} cut them to their reader. Out: JSON, or lines of CSV. What a standard has no record for, it
 * gives none of; what a reader may not see is not there to be given.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("projection")
package nl.sluis.gateway.report.projection;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
