/**
 * The HTTP edge: bytes become a message, or are refused as unreadable.
 *
 * <p>In: a request over TLS with a client certificate. Out: a {@link nl.sluis.gateway.message.Message} for the route, and
 * the answer as the wire says it. Refuses what is too large, of another content type, not valid for its schema, or sent
 * in the name of another party; all faults in one answer.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "party", "journal"})
package nl.sluis.gateway.intake;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
