package nl.sluis.gateway.routes;

import java.util.List;
import nl.sluis.gateway.message.Reason;

/** A step says no. The route ends at {@link Refuse}, which records why. */
final class MessageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final List<Reason> reasons;

    MessageRefused(List<Reason> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }
}
