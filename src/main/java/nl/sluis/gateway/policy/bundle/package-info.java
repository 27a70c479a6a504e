/**
 * The signed note in which privacy officers adopt a matrix: {@code config/policy/bundle.note}.
 *
 * <p>In: the bytes of a note, and public keys. Out: who signed which text. Refuses a note that reads in two ways, and one
 * in which a known key says something else.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("bundle")
package nl.sluis.gateway.policy.bundle;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
