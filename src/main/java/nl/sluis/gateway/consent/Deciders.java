package nl.sluis.gateway.consent;

import java.util.Set;
import nl.sluis.gateway.consent.DecidedBy.Voice;
import nl.sluis.gateway.message.AgeGroup;

/**
 * Who decides about consent at which age (BW 7:447, 7:450, 7:465): below 12 the parents or the guardian; from 12 to 15 the
 * person and the parents or the guardian, both; from 16 the person, or the curator, mentor or proxy.
 *
 * <p>Only a yes is held against this. A no counts whoever says it.
 */
final class Deciders {
    private Deciders() {}

    /** Whether a consent of this one is, at this age, at least a part of what is needed. */
    static boolean hasAVoice(AgeGroup age, DecidedBy decidedBy) {
        return switch (age) {
            case UNDER_12 -> decidedBy.voice() == Voice.PARENTAL;
            case FROM_12_TO_15 -> decidedBy.voice() != Voice.REPRESENTATIVE;
            case FROM_16 -> decidedBy.voice() != Voice.PARENTAL;
        };
    }

    /** Whether these together have decided, at this age. */
    static boolean suffice(AgeGroup age, Set<Voice> voices) {
        return switch (age) {
            case UNDER_12 -> voices.contains(Voice.PARENTAL);
            case FROM_12_TO_15 -> voices.contains(Voice.PARENTAL) && voices.contains(Voice.OWN);
            case FROM_16 -> voices.contains(Voice.OWN) || voices.contains(Voice.REPRESENTATIVE);
        };
    }
}
