/**
 * What people do with keys: who may order it, what it will do, that it stands in the log before it is done.
 *
 * <p>In: an order of a named person. Out: a plan, or what was done. Refuses an order that was not confirmed in the words of
 * its plan, and one that would leave a message, a pseudonym or a decision of a person behind a key that is gone.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal", "pseudonym", "management", "party"})
package nl.sluis.gateway.custody;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
