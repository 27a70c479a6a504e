package nl.sluis.gateway.journal;

import java.util.List;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;

/** What the writer says to the caller that waits. Three of these send the item back to be made ready anew. */
sealed interface Verdict {
    /** Committed. */
    record Written(Stored entry) implements Verdict {}

    /** Accepted before, with this content. */
    record Known(Stored first) implements Verdict {}

    /** Accepted before, with another content. */
    record OtherContent() implements Verdict {}

    /** The lease was not on the row. */
    record LeaseLost() implements Verdict {}

    /** The register says no; the caller comes back with a refusal. */
    record ConsentGone(List<Reason> reasons) implements Verdict {}

    /** Another key holds for this subject, or none any more; the caller seals again. */
    record KeyMoved(@Nullable SubjectRow row) implements Verdict {}

    /** Nothing was written, or nobody knows yet. */
    record Failed(JournalUnavailableException why) implements Verdict {}
}
