package nl.sluis.gateway.consent;

import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * A decision on its way into the register.
 *
 * @param holder      at whose record it is appended
 * @param everyHolder whether it is also appended to the records of all others that hold a decision of this person
 */
public record ConsentChange(
        KeyedHash person,
        Oin holder,
        boolean everyHolder,
        ConsentDecision decision,
        DecidedBy decidedBy,
        ConsentTarget target,
        Period period,
        @Nullable Evidence evidence,
        Oin recordedBy)
        implements ConsentGate.Change {}
