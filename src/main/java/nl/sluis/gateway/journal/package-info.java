/**
 * The one durable writer: audit entry, duplicate guard, consent check and waiting message in one transaction.
 *
 * <p>In: items to record. Out: what was recorded, with a receipt. Refuses (503) when it cannot write: no record, no
 * exchange.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys"})
package nl.sluis.gateway.journal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
