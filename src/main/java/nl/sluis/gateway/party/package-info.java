/**
 * Who speaks, and who may be spoken to.
 *
 * <p>In: {@code parties.yaml}, {@code regions.yaml}, {@code people.yaml}, a client certificate. Out: a
 * {@link nl.sluis.gateway.party.Party}, a {@link nl.sluis.gateway.party.Person}.
 * Refuses a certificate whose OIN it does not know, an unknown key in its files, a role that nobody may hold.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message"})
package nl.sluis.gateway.party;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
