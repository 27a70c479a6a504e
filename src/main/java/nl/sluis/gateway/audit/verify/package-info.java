/**
 * The verifier that stands alone: no Spring, no database, no code shared with the writer.
 *
 * <p>In: a receipt or an entry, and a public key. Out: nothing; whoever lies is named in an exception.
 */
@NullMarked
@NamedInterface("verify")
package nl.sluis.gateway.audit.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
