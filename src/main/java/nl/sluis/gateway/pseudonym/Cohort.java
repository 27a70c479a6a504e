package nl.sluis.gateway.pseudonym;

import nl.sluis.gateway.message.Oin;

/**
 * Among which outcomes a one-way pseudonym is the same: those that one receiver gets in one scope about trajectories that
 * began in one year.
 *
 * @param receiver  who holds the pseudonym
 * @param startYear of the trajectory; it stands beside the pseudonym in the message, for the receiver sees no cohort in it
 */
public record Cohort(Oin receiver, String scope, int startYear) {}
