package nl.sluis.gateway.delivery;

import java.util.List;
import nl.sluis.gateway.message.KeyedHash;

/**
 * What one look at the outbox gave.
 *
 * @param claimed  rows that are now ours
 * @param behind   order keys of which a row was seen that has to wait for another
 * @param examined how many rows were looked at
 * @param last     the highest {@code seq} of these, or the one behind which more could have been claimed
 * @param more     whether more could have been claimed, had there been room
 */
record Page(List<Claimed> claimed, List<KeyedHash> behind, int examined, long last, boolean more) {}
