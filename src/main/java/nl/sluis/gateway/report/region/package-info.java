/**
 * What became of the messages of a region, for its partners: counts, from which nobody can be told apart.
 *
 * <p>In: a region and months that are over. Out: a table a month. Refuses a month that still counts, for two reports of one
 * month would differ by the messages between them.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.report.region;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
