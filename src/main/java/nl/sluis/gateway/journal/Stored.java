package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.EntryId;

/**
 * Where an entry stands: all that a receipt says.
 *
 * @param seq its index in the log of this origin
 * @param t   when it was recorded, ms since epoch
 */
record Stored(EntryId id, String origin, long seq, byte[] leafHash, long t) {}
