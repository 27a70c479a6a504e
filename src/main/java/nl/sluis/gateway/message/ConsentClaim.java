package nl.sluis.gateway.message;

/** A demand about one person, whom only a keyed hash names. */
public record ConsentClaim(KeyedHash person, ConsentDemand demand) {}
