package nl.sluis.gateway.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;

/** What the sender hears. */
public sealed interface Answer {
    /** 202: recorded, and it will be delivered; a resend gets the very same. */
    record Accepted(EntryId id, String receipt) implements Answer {}

    /** 200: what was asked for, and may be seen. */
    record Found(Document answer) implements Answer {}

    /** 200: the same in FHIR. */
    record FoundFhir(Document bundle) implements Answer {}

    /**
     * 403: recorded as refused. The reasons are those this sender may hear.
     *
     * @param region where the message belongs, if {@link Reason#REGION_OF_MUNICIPALITY} is the reason and there is such a region
     */
    record Refused(EntryId id, List<Reason> reasons, String receipt, Optional<RegionCode> region) implements Answer {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        public Refused(EntryId id, List<Reason> reasons, String receipt) {
            this(id, reasons, receipt, Optional.empty());
        }
    }

    /**
     * 200 to a {@code proef}: what would have come of the message. Recorded; nothing waits.
     *
     * @param rule    the rule that permits the flow, as far as one was found
     * @param reasons why it would be refused, as this sender would hear it; empty when it would be accepted
     * @param fields  of each field that was sent what the receiver would see, as far as a rule was found
     */
    record Tried(EntryId id, Optional<RuleId> rule, List<Told> reasons, List<FieldForm> fields, String receipt)
            implements Answer {
        public Tried {
            reasons = List.copyOf(reasons);
            fields = List.copyOf(fields);
        }
    }

    /**
     * What would come of a message that nobody sent, in a set that is not active yet. Nothing was recorded.
     *
     * @param rule    the rule that permits the flow, if one does
     * @param reasons why it is refused before the register is asked, all of them
     * @param fields  of each field what the receiver would see if the register lets it pass
     * @param demand  what the register would be asked; empty when nothing
     */
    record Rehearsed(Optional<RuleId> rule, List<Told> reasons, List<FieldForm> fields, Optional<ConsentDemand> demand)
            implements Answer {
        public Rehearsed {
            reasons = List.copyOf(reasons);
            fields = List.copyOf(fields);
        }
    }

    /** 409: this (source, id) was used for another content. */
    record Conflict() implements Answer {}

    /** 400: what intake could not see and a step could, such as a token that does not open. */
    record Invalid(List<Fault> faults) implements Answer {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }

    /** 429: the sender has named as many different persons today as it may; nothing was looked at, of a trial neither. */
    record Limited(Duration retryAfter) implements Answer {}

    /** 503: nothing was recorded, so nothing happened; the sender tries again. */
    record Unavailable(Duration retryAfter) implements Answer {}
}
