package nl.sluis.gateway.pseudonym;

import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/**
 * Counts how many different persons a sender names in a day (UTC), in trials too, and stops it at a limit: who may ask for
 * the pseudonym of anybody can build the dictionary of everybody (cryptography.md 5.6).
 *
 * <p>Guarantee: a person who was counted today is admitted again; the nodes count together. Honest limits: what one node
 * admits within a second the others learn a second later, so a sender may pass its limit by that much; and a node that is
 * killed forgets what it counted in its last second. Safe between threads.
 */
@FunctionalInterface
public interface OracleGuard {
    /**
     * Counts this person for this sender, if that was not done today.
     *
     * @throws OracleGuardBlindException when nothing could be counted for a while; nobody new is admitted on a guess
     * @throws nl.sluis.gateway.keys.KeyUnavailableException when the key of the day cannot be had
     */
    Admission admit(Oin sender, Bsn person);

    /** There is no third answer. */
    enum Admission {
        ADMITTED,
        OVER_THE_LIMIT
    }
}
