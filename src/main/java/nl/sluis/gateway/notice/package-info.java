/**
 * A correction, erasure, restriction or withdrawal, brought to everybody who got the data and to nobody else.
 *
 * <p>In: a notice without receivers, and the entries in which its sender is the source. Out: one message a recipient,
 * through a {@link nl.sluis.gateway.notice.Post}. Refuses to look at what others sent, and to tell whom it did not find.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal", "rounds"})
package nl.sluis.gateway.notice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
