package nl.sluis.gateway.routes;

import java.util.List;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Reason;

/** Which route a message takes, or why it takes none. */
final class Signpost {
    private final RouteTable table;
    private final RegionOfTheDay regions;

    Signpost(RouteTable table, RegionOfTheDay regions) {
        this.table = table;
        this.regions = regions;
    }

    /** What stands on it. */
    sealed interface Way {
        record Along(Form form) implements Way {}

        record Nowhere(Weighed why) implements Way {}
    }

    /** The day of the event is looked at first: of a gemeente that moved, the old region may have no route any more. */
    Way of(Message message) {
        var misfit = regions.misfit(message);
        if (misfit.isPresent()) {
            return new Way.Nowhere(Weighed.refused(misfit.get()));
        }
        var envelope = message.envelope();
        var role = message.sender().role();
        return table.exchange(envelope.region(), envelope.type(), role, envelope.receiver())
                .<Way>map(Way.Along::new)
                .orElseGet(() -> new Way.Nowhere(Weighed.refused(List.of(
                        table.isElsewhere(envelope.type(), role, envelope.receiver())
                                ? Reason.REGION
                                : Reason.NO_RULE))));
    }
}
