/**
 * What a person may ask a running gateway through the command line: the form of a call, and who asks it.
 *
 * <p>In: nothing; it is the words that who answers ({@code routes}, {@code console}, a capability) and who lets in
 * ({@code console}) share. A bean of type {@link nl.sluis.gateway.management.ManagementCall} is a call; nothing else is.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "party"})
package nl.sluis.gateway.management;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
