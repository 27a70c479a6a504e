package nl.sluis.gateway.journal;

import java.util.List;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Reason;

/** What the journal did with an item. It was committed before anybody sees this. */
public sealed interface Outcome {
    /**
     * Recorded as asked.
     *
     * @param receipt the text of the header {@code Audit-Receipt}; empty for settlements and events, of which nobody is told
     */
    record Recorded(EntryId id, String receipt) implements Outcome {}

    /** Recorded as a refusal: the item was one, or the register said no in this transaction. */
    record Refused(EntryId id, List<Reason> reasons, String receipt) implements Outcome {}

    /** Known, with this content: the first answer again, no new entry. */
    record Duplicate(EntryId first, String receipt) implements Outcome {}

    /** Known, with another content. */
    record Conflict() implements Outcome {}
}
