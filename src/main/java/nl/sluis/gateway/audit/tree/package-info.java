/**
 * The tree over what this node writes: hashes in tiles, a signed checkpoint a second.
 *
 * <p>In: leaf hashes, in the order of their commits. Out: tiles and checkpoints, stored before they are published. Refuses
 * to begin on a log that is not the one that was sealed.
 */
@NullMarked
@CheckReturnValue
package nl.sluis.gateway.audit.tree;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
