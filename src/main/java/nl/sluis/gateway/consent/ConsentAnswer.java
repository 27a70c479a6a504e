package nl.sluis.gateway.consent;

import java.util.List;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * What the register says to a claim.
 *
 * @param relied the versions on which it rests, where they are why it is {@code GIVEN}; empty where nobody has to agree
 */
public record ConsentAnswer(ConsentState state, List<Relied> relied) {
    public ConsentAnswer {
        relied = List.copyOf(relied);
    }

    /** @param entry the {@code consent.changed} that recorded it */
    public record Relied(Oin holder, int version, EntryId entry) {}
}
