/**
 * Free text without what points at somebody, as far as that is recognised (cryptography.md 6). It lowers a risk; it does
 * not anonymise.
 *
 * <p>In: a text and what the same message says of people. Out: the text with typed placeholders, or nothing.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("redaction")
package nl.sluis.gateway.disclosure.redaction;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
