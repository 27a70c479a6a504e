package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.Oin;

/**
 * That an entry is in a trace, for one party: no trace is in two parties' logs.
 *
 * @param index of the entry in its log
 * @param trace 32 hexadecimal digits; the database sees only a keyed hash of party and trace
 */
public record Traced(long index, Oin party, String trace) {}
