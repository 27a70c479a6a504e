package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;

/** What the journal needs of the consent register: step 2 of its transaction. */
public interface ConsentGate {
    /**
     * Locks the heads of all persons named, in key order, applies the changes, and says of each claim what then holds.
     * Runs inside the writer's transaction and neither commits nor rolls back.
     *
     * @return one state a claim, in their order
     */
    List<ConsentState> pass(Connection transaction, List<Recorded> changes, List<ConsentClaim> claims)
            throws SQLException;

    /**
     * The same for a batch that changes nothing, as statements of a trip that its caller makes.
     *
     * @return gives, after the trip, one state a claim, in their order; empty where it takes more than one trip: then nothing
     *     was asked, and the batch has to {@link #pass}
     */
    default Optional<Supplier<List<ConsentState>>> ask(List<ConsentClaim> claims, RoundTrip trip) {
        return Optional.empty();
    }

    /** A change of the register, in the words of the register itself. */
    interface Change {
        PersonHashes person();

        Oin holder();
    }

    /** A change and the entry that records it. */
    record Recorded(Change change, EntryId entry) {}
}
