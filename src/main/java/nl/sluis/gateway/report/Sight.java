package nl.sluis.gateway.report;

import java.util.Optional;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.report.SeenEntry.Quality;

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

    /**
     * What this reader is to an entry with this leaf; empty when not even that it is there is shown. The one place that says
     * so: bodies, lists, searches and counts all ask here.
     */
    default Optional<Quality> as(EntryLeaf leaf) {
        return switch (this) {
            case OfParty(var party) when party.equals(leaf.from()) -> Optional.of(Quality.SOURCE);
            case OfParty(var party)
            when wasDelivered(leaf) && party.equals(leaf.to()) -> Optional.of(Quality.DESTINATION);
            case OfParty(var party)
            when changedARegister(leaf) && party.equals(leaf.to()) -> Optional.of(Quality.HOLDER);
            case OfParty ignored -> aboutTheGateway(leaf);
            case OfOperator() -> aboutTheGateway(leaf);
        };
    }

    /** A destination does not learn what was refused to it, withdrawn before it came, or still waits. */
    private static boolean wasDelivered(EntryLeaf leaf) {
        return leaf.type() == EntryType.DELIVERED;
    }

    /** Another recorded it, and it is the holder's own register that says something else since. */
    private static boolean changedARegister(EntryLeaf leaf) {
        return leaf.type() == EntryType.CONSENT_CHANGED;
    }

    private static Optional<Quality> aboutTheGateway(EntryLeaf leaf) {
        return leaf.from() == null && leaf.to() == null ? Optional.of(Quality.GATEWAY) : Optional.empty();
    }

    static Sight of(Person person) {
        var party = person.party();
        return party == null ? new OfOperator() : new OfParty(party);
    }
}
