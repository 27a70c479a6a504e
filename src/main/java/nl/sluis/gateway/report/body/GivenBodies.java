package nl.sluis.gateway.report.body;

import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.SealedBodies;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.SeenEntry.Quality;
import nl.sluis.gateway.report.Sight;
import nl.sluis.gateway.report.Withheld;

/** The bodies of a party's own entries, as it may have them. Whoever asks has recorded the look. */
final class GivenBodies {
    private static final Set<Withheld> GONE = Set.of(Withheld.ERASED, Withheld.UNREADABLE);
    private final LogView view;
    private final SealedBodies bodies;

    GivenBodies(LogView view, SealedBodies bodies) {
        this.view = view;
        this.bodies = bodies;
    }

    /** Empty when the party has no such entry, and when its body is gone, or gone for this party. */
    Optional<GivenBody> of(Sight.OfParty sight, EntryId entry) {
        return view.entry(sight, entry).filter(GivenBodies::isItsOwn).flatMap(seen -> bodies.of(entry)
                .map(body -> GivenBody.of(body, seen.body())));
    }

    private static boolean isItsOwn(SeenEntry seen) {
        return seen.as() != Quality.GATEWAY && seen.withheld().stream().noneMatch(GONE::contains);
    }
}
