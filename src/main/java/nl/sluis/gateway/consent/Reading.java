package nl.sluis.gateway.consent;

import java.util.List;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** A request as it was read, or everything that is wrong with it. */
sealed interface Reading {
    /**
     * Whatever the form in which it came.
     *
     * @param age    null where the request does not say it
     * @param holder null only in a withdrawal: see {@link ConsentRegister#withdraw}
     */
    record Request(
            Bsn person,
            ConsentDecision decision,
            DecidedBy decidedBy,
            @Nullable AgeGroup age,
            @Nullable Oin holder,
            ConsentTarget target,
            Period period,
            @Nullable Evidence evidence)
            implements Reading {}

    /**
     * Several decisions that were taken as one: a decision and what is excepted from it, all of one person at one holder.
     *
     * @param all the decision itself first; recorded in this order and in one transaction
     */
    record Together(List<Request> all) implements Reading {
        public Together {
            all = List.copyOf(all);
        }
    }

    record Unreadable(List<Fault> faults) implements Reading {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
