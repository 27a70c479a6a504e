/**
 * Finding entries: which of a party, a period, a kind, a person.
 *
 * <p>In: words of a question. Out: entries as their reader may see them, newest first, a page at a time. Refuses a word that
 * it does not know, and a question about a person without a reason.
 *
 * <p>What entries say beside their person is kept in blocks ({@link nl.sluis.gateway.journal.LogBlocks}), so that a search
 * reads the log only where it finds something.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.report.search;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
