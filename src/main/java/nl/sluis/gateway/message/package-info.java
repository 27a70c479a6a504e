/**
 * The words of the gateway: who, what, about whom, for which purpose, and what may be seen of it.
 *
 * <p>In: strings and JSON from outside. Out: values that are known to be well formed; those about a person do not print.
 * Refuses every string that is not in its normal form, naming the rule and never the value.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"recognition"})
package nl.sluis.gateway.message;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
