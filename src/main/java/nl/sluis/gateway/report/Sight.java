package nl.sluis.gateway.report;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;

/**
 * With whose eyes the log is read (architecture.md 6). There is no sight of everything.
 *
 * <p>A privacy officer and an FG read for their party, and see the same; what they may do with it differs. A party's
 * certificate sees what its officers see. An operator sees that the gateway runs, and nothing of an exchange.
 */
public sealed interface Sight {
    /** What this party sent, refused included, whole; of what others sent only what was delivered to it, as it got it. */
    record OfParty(Oin party) implements Sight {}

    /** The leaves of what happened to the gateway itself. */
    record OfOperator() implements Sight {}

    static Sight of(Person person) {
        var party = person.party();
        return party == null ? new OfOperator() : new OfParty(party);
    }
}
