/**
 * What was written, read back and proved.
 *
 * <p>In: the entries of the journal. Out: tiles, checkpoints and proofs. Refuses entries to nobody in particular: every
 * look is itself an entry.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "keys", "journal"})
package nl.sluis.gateway.audit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
