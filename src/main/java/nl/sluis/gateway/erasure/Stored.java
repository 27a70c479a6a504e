package nl.sluis.gateway.erasure;

import java.util.List;
import nl.sluis.gateway.approval.Approval;

/** A request as it stands in the store; of one that was carried out or is over the content is gone. */
sealed interface Stored {
    record Open(Request request, List<Approved> approvals) implements Stored {
        public Open {
            approvals = List.copyOf(approvals);
        }
    }

    record Done() implements Stored {}

    record Over() implements Stored {}

    record Unknown() implements Stored {}

    /** @param party for which the officer approved */
    record Approved(Approval approval, String party) {}
}
