/**
 * The body of an entry, given to the party whose entry it is, so that it can be held against what the entry commits to without
 * us (decision 0072).
 *
 * <p>In: the id of an entry. Out: a file that {@code ./sluis verify} and {@code verify-proof} read. Refuses whatever its asker may
 * not see: what names another party's pseudonym goes out as it is stored, encrypted.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.report.body;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
