package nl.sluis.gateway.consent;

import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way into the register.
 *
 * @param holder      at whose record it is appended
 * @param age         the person's when it was decided, as the holder says; null: not said
 * @param everyHolder whether it is also appended to the records of all others that hold a decision of this person
 */
public record ConsentChange(
        PersonHashes person,
        Oin holder,
        boolean everyHolder,
        ConsentDecision decision,
        DecidedBy decidedBy,
        @Nullable AgeGroup age,
        ConsentTarget target,
        Period period,
        @Nullable Evidence evidence,
        Oin recordedBy)
        implements ConsentGate.Change {}
