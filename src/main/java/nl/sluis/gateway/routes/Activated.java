package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.message.EntryId;

/** What came of an order to activate a set, or to take one back. */
sealed interface Activated {
    /** It is in force. @param entry empty when the log says already that it is */
    record InForce(SetPlan plan, Optional<EntryId> entry) implements Activated {}

    /** It could be; nothing was asked but that, or it is in force already. */
    record Could(SetPlan plan) implements Activated {}

    /** It is not, and the set that was in force still is. @param entry empty when it was only tried */
    record Refused(List<String> reasons, Optional<SetPlan> plan, Optional<EntryId> entry) implements Activated {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The set before it is in force again. */
    record TakenBack(ActiveSet left, ActiveSet back, EntryId entry) implements Activated {}
}
