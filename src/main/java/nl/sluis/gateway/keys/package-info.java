/**
 * Where keys come from; the only place that opens a keystore.
 *
 * <p>In: keystores and wrapped rows. Out: operations, not bytes. Refuses a keystore with other parameters than ours, and
 * a wrapped row that stands in the place of another.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message"})
package nl.sluis.gateway.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
