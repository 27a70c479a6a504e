/**
 * What a party needs when data leaked (AVG art. 33 and 34): how many persons, which data, in which form, to whom, when. Ready
 * for the form of the Autoriteit Persoonsgegevens, and without anybody's number: persons are counted by the pseudonym under
 * which the log of this party knows them.
 *
 * <p>In: a party, a period and a reason. Out: counts. Refuses another party's.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.report.breach;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
