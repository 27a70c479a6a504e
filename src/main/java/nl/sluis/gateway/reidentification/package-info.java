/**
 * Shows a person of the gateway's parties whose pseudonym it is: asked for with a purpose, a legal basis and a case, approved by two
 * privacy officers who are not the asker, once, within 24 hours.
 *
 * <p>In: orders of named persons, and signatures made away from the gateway. Out: a BSN, to the one who performs and to
 * nobody else. Refuses whatever two officers did not approve; each attempt is an entry, and the entry of a performance is
 * durable before the token is opened.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal", "party", "management", "approval"})
package nl.sluis.gateway.reidentification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
