/**
 * The outgoing document, built from the field plan, and checked again at the exit.
 *
 * <p>In: a message and a {@link nl.sluis.gateway.message.FieldPlan}. Out: the bytes that the receiver may see.
 * Refuses a transformation that fails and an outgoing document in which an identifier of the incoming one is found.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "recognition"})
package nl.sluis.gateway.disclosure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
