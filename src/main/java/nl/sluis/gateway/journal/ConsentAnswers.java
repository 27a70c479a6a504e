package nl.sluis.gateway.journal;

import java.util.List;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * What the register says to claims, in their order.
 *
 * @param states one a claim
 * @param relied one list a claim: the versions on which it rests, where it is {@code GIVEN} because of them; empty where
 *     nobody has to agree
 */
public record ConsentAnswers(List<ConsentState> states, List<List<Relied>> relied) {
    public static final ConsentAnswers NONE = new ConsentAnswers(List.of(), List.of());

    public ConsentAnswers {
        states = List.copyOf(states);
        relied = List.copyOf(relied);
        if (states.size() != relied.size()) {
            throw new IllegalArgumentException("each claim has one state, and one list of what it rests on");
        }
    }

    /**
     * A version of the register.
     *
     * @param entry the {@code consent.changed} that recorded it
     */
    public record Relied(Oin holder, int version, EntryId entry) {}
}
