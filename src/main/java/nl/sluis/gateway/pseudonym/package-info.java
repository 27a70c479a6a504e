/**
 * Identifiers that only this receiver can recognise.
 *
 * <p>In: an identifier, its holder, a scope. Out: a token; and the way back. Refuses every token that it did not make
 * itself for that holder, with one and the same answer.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys"})
package nl.sluis.gateway.pseudonym;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
