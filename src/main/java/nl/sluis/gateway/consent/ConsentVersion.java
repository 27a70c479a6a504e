package nl.sluis.gateway.consent;

/**
 * One version of what the register knows about one person at one holder. Versions are appended and never changed.
 *
 * @param version rises by one within a person and a holder; it, and not a clock, says which came later
 */
public record ConsentVersion(int version, ConsentDecision decision, ConsentTarget target, Period period) {}
