/**
 * What the log says, told to people and in the terms of standards.
 *
 * <p>In: the entries of the journal. Out: views of them. Refuses to show a party what is not its own.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "party", "journal", "management"})
package nl.sluis.gateway.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
