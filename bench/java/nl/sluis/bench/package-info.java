/**
 * The load bench: the gateway and its baselines, driven in turn by the same bounded load over loopback.
 *
 * <p>In: flags. Out: a table, {@code result.json} and {@code result.md}. Knows the gateway only by its wire and its jar.
 */
@NullMarked
package nl.sluis.bench;

import org.jspecify.annotations.NullMarked;
