/**
 * From the outbox to the receiver: claim, check consent again, carry, record.
 *
 * <p>In: committed outbox rows. Out: deliveries through a {@link nl.sluis.gateway.delivery.Carrier}. Refuses to deliver
 * what is no longer permitted; parks what a receiver does not take.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal"})
package nl.sluis.gateway.delivery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
