/**
 * Plain Dutch (B1) for the codes of an entry, for people who are no lawyers. A code that is not known here is shown as it
 * is, never guessed at.
 */
@NullMarked
@CheckReturnValue
@NamedInterface("words")
package nl.sluis.gateway.report.words;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
