package nl.sluis.gateway.policy.reading;

/**
 * Something that is written differently: a basis, a period, a status.
 *
 * @param where the rule, row or word
 * @param what  of it
 */
public record WordChange(String where, String what, String before, String after) {}
