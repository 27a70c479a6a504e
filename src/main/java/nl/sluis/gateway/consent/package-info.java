/**
 * The register of consents, and whether the consent that a rule asks for is in force.
 *
 * <p>In: consents and withdrawals, append-only; a demand of a rule. Out: a
 * {@link nl.sluis.gateway.message.ConsentState}. Refuses what it cannot read; not finding is not having.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal"})
package nl.sluis.gateway.consent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
