/**
 * Destroys what the log says of a person: asked with a ground, a law and a case, approved by two privacy officers who are
 * not the asker, among whom every party whose entries would go.
 *
 * <p>In: orders of named persons, and signatures made away from the gateway. Out: entries without a body, whose key is gone;
 * the log still verifies. Refuses whatever two officers did not approve, what must be kept by law unless the ground says
 * otherwise, and what another party has a part in that did not speak; the entry of an erasure is durable before anything is
 * destroyed.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal", "party", "management", "approval"})
package nl.sluis.gateway.erasure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
