/**
 * What ends by itself: bodies of the log at the end of their class, months of the log, keys under which nothing stands, and
 * what rests elsewhere.
 *
 * <p>In: the classes of the rules, the time. Out: rows that are gone, each kind of them told by an entry before, and how far
 * behind the jobs are. Refuses to remove anything while this node and PostgreSQL do not agree about the time, and what is of
 * a class that nobody knows.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {"message", "journal", "party", "management"})
package nl.sluis.gateway.retention;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
