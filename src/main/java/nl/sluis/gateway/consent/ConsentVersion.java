package nl.sluis.gateway.consent;

import nl.sluis.gateway.consent.DecidedBy.Voice;
import nl.sluis.gateway.message.AgeGroup;
import org.jspecify.annotations.Nullable;

/**
 * One version of what the register knows about one person at one holder. Versions are appended and never changed.
 *
 * @param version rises by one within a person and a holder; it, and not a clock, says which came later
 * @param age     the person's when it was decided; null: not said
 */
public record ConsentVersion(
        int version,
        ConsentDecision decision,
        DecidedBy decidedBy,
        @Nullable AgeGroup age,
        ConsentTarget target,
        Period period) {
    /**
     * Whether this may take the place of an earlier decision of that one: of the same voice always; and what parents
     * decided, also whoever decides once the person is 16.
     */
    boolean speaksFor(ConsentVersion earlier) {
        return decidedBy.voice() == earlier.decidedBy.voice()
                || age == AgeGroup.FROM_16
                        && decidedBy.voice() != Voice.PARENTAL
                        && earlier.decidedBy.voice() == Voice.PARENTAL;
    }
}
