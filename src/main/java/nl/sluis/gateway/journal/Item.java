package nl.sluis.gateway.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Reason;

/** What can be recorded. Each makes one entry, or none when it turns out to be a duplicate. */
public sealed interface Item {
    EntryFacts entry();

    /** An item about which the register is asked in the transaction that records it. */
    sealed interface Asking extends Item {
        /** What the register must say; empty for a message about nobody. */
        Optional<ConsentClaim> consent();

        /** The same as a refusal, with the entry of a refusal, for when the register says no. */
        Item refusedFor(List<Reason> reasons);
    }

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
            implements Asking {
        @Override
        public Item refusedFor(List<Reason> reasons) {
            return new Refusal(ifRefused.apply(reasons), Optional.of(guard), reasons);
        }
    }

    /**
     * A message that was only tried: judged in the same transaction, at the same place and under the same locks as one that
     * is meant, and nothing but its entry is written. It is judged as a new one, whatever was sent before.
     *
     * @param consent   what the register must say in this transaction; empty for a message about nobody, and for one that
     *     was refused before
     * @param ifRefused the entry to write instead when the register says no
     * @param reasons   why it would be refused; empty when it would be accepted
     */
    record Trial(
            EntryFacts entry,
            Optional<ConsentClaim> consent,
            Function<List<Reason>, EntryFacts> ifRefused,
            List<Reason> reasons)
            implements Asking {
        /** One that was refused before the register could be asked. */
        public static Trial refused(EntryFacts entry, List<Reason> reasons) {
            return new Trial(entry, Optional.empty(), ignored -> entry, reasons);
        }

        @Override
        public Item refusedFor(List<Reason> because) {
            return new Trial(ifRefused.apply(because), Optional.empty(), ifRefused, because);
        }
    }

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

    /**
     * A notice that everybody must get who got something about this person: entry, duplicate guard, and the notice itself,
     * to be sent when this is committed. The entry says who looks in the log, and why.
     */
    record Notice(EntryFacts entry, DuplicateGuard guard, WaitingNotice notice) implements Item {}

    /**
     * Something that happened, beside the exchange of messages.
     *
     * @param about the acceptance of the message that it happened to, by which it is found; empty for all else
     */
    record Event(EntryFacts entry, Optional<EntryId> about) implements Item {
        public Event(EntryFacts entry) {
            this(entry, Optional.empty());
        }
    }
}
