/**
 * The store: where PostgreSQL is, or the one that the gateway brings along.
 *
 * <p>In: settings. Out: data sources, one a role, on a migrated store with partitions ahead. Refuses a PostgreSQL that does
 * not flush what it commits, and a data folder on which another gateway works.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.journal.database;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
