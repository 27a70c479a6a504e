package nl.sluis.gateway.reidentification;

import java.util.List;
import nl.sluis.gateway.approval.Approval;

/** A request as it stands in the store; of one that was used or is over the content is gone. */
sealed interface Stored {
    /** It may still be used, unless its term ends meanwhile. */
    record Open(Request request, List<Approval> approvals) implements Stored {
        public Open {
            approvals = List.copyOf(approvals);
        }
    }

    record Used() implements Stored {}

    record Over() implements Stored {}

    record Unknown() implements Stored {}
}
