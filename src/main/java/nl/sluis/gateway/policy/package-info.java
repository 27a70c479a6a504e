/**
 * May this message go from this role to that role for this purpose, and what may the receiver see?
 *
 * <p>In: a {@link nl.sluis.gateway.policy.Question}. Out: a {@link nl.sluis.gateway.policy.Decision}.
 * Refuses whatever exactly one rule does not permit: no rule, two rules, no field plan.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message"})
package nl.sluis.gateway.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
