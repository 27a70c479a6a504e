package nl.sluis.gateway.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.Reason;

/** What can be recorded. Each makes one entry, or none when it turns out to be a duplicate. */
public sealed interface Item {
    EntryFacts entry();

    /**
     * A message that may go: entry, duplicate guard and waiting message.
     *
     * @param consent   what the register must say in this transaction; empty for a message about nobody
     * @param ifRefused the entry to write instead when the register says no
     */
    record Acceptance(
            EntryFacts entry,
            DuplicateGuard guard,
            Optional<ConsentClaim> consent,
            WaitingMessage waiting,
            Function<List<Reason>, EntryFacts> ifRefused)
            implements Item {}

    /** A message that may not go. A duplicate of one that was accepted gets the answer of that one. */
    record Refusal(EntryFacts entry, Optional<DuplicateGuard> guard, List<Reason> reasons) implements Item {}

    /**
     * A change of the consent register.
     *
     * @param guard by which a repetition is known; without one every repetition is a change of its own
     */
    record RegisterChange(EntryFacts entry, ConsentGate.Change change, Optional<DuplicateGuard> guard)
            implements Item {}

    /**
     * The end of an attempt to deliver: the row's new state, its payload cleared where the state is final, and the entry.
     * Fails with {@link LeaseLostException} when the row is no longer under this lease.
     */
    record Settlement(EntryFacts entry, Settle settle) implements Item {}

    /** Something that happened, beside the exchange of messages. */
    record Event(EntryFacts entry) implements Item {}
}
