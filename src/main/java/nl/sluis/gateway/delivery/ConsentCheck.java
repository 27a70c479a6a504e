package nl.sluis.gateway.delivery;

import java.util.List;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** What delivery needs of the register before each attempt: what it says now, read from the database. */
@FunctionalInterface
public interface ConsentCheck {
    /** One answer a claim, in their order. */
    List<Said> now(List<ConsentClaim> claims);

    /**
     * What the register says to a claim.
     *
     * @param relied the versions on which it rests where they are why it is {@code GIVEN}; empty where nobody has to agree
     */
    record Said(ConsentState state, List<Relied> relied) {
        public Said {
            relied = List.copyOf(relied);
        }

        /** Because of no version. */
        public static Said of(ConsentState state) {
            return new Said(state, List.of());
        }
    }

    /**
     * A version of the register.
     *
     * @param entry the {@code consent.changed} that recorded it
     */
    record Relied(Oin holder, int version, EntryId entry) {}
}
