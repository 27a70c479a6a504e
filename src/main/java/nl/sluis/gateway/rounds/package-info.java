/**
 * Work beside the messages that comes back as long as the gateway runs: looking whether a set changed, a topic was added, a
 * notice waits.
 *
 * <p>In: what one round does, and how long to wait after it. Out: {@link nl.sluis.gateway.rounds.Rounds}, which starts and
 * stops with the gateway. Knows nothing of what is done.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package nl.sluis.gateway.rounds;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
