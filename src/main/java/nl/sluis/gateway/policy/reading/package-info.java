/**
 * The matrix for people, in Dutch: as a table, as a comparison of two, as a register of processing activities, as an annex
 * to a DPIA. Made from the compiled matrix and the catalogue, and from nothing else, so that what a lawyer reads is what
 * decides.
 *
 * <p>In: a matrix. Out: text, JSON, CSV. Decides nothing.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("reading")
package nl.sluis.gateway.policy.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
