/**
 * The PostgreSQL that holds everything: an external one, or the embedded one that serves this one process.
 *
 * <p>In: settings and the data folder. Out: data sources, one a role, on a store that is migrated and checked. Refuses to
 * start on a server that could lose a commit.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.journal.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
