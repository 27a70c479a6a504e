package nl.sluis.gateway.intake;

import nl.sluis.gateway.message.Reason;

/**
 * One reason as a sender may hear it. All in closed words: nothing in it is about a person.
 *
 * @param predicate what was looked at, in Dutch
 * @param expected  what would have passed
 * @param actual    what was found
 */
public record Told(Reason reason, String predicate, String expected, String actual) {}
