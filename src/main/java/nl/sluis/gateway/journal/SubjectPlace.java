package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Where the key of a subject stands.
 *
 * @param elsewhere where it may still stand while the index key is changed; then it moves here
 */
record SubjectPlace(SubjectSlot slot, @Nullable KeyedHash elsewhere) {}
