/**
 * Pages for people: HTML that cannot hold markup nobody meant, and the same on paper as tagged PDF.
 *
 * <p>In: words. Out: bytes. Knows nothing of the log.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.report.page;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
