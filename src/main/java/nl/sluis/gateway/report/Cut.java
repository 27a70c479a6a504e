package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.SeenEntry.Quality;

/** An entry, cut to what one reader may see of it; empty when that is not even that it is there. */
final class Cut {
    private Cut() {}

    /** @param acceptance of which this entry is the end, where it is one and it was looked up */
    static Optional<SeenEntry> of(Sight sight, OpenedEntry entry, Optional<OpenedEntry> acceptance) {
        return switch (sight) {
            case Sight.OfParty(var party) -> forParty(party, entry, acceptance);
            case Sight.OfOperator() ->
                isAboutTheGateway(entry)
                        ? Optional.of(seen(entry, Quality.GATEWAY, Optional.empty(), EnumSet.of(Withheld.CONTENT)))
                        : Optional.empty();
        };
    }

    private static Optional<SeenEntry> forParty(Oin party, OpenedEntry entry, Optional<OpenedEntry> acceptance) {
        if (party.equals(entry.leaf().from())) {
            return Optional.of(whole(party, entry));
        }
        if (reaches(party, entry)) {
            return Optional.of(asReceived(party, entry, acceptance));
        }
        return isAboutTheGateway(entry) ? Optional.of(aboutTheGateway(entry)) : Optional.empty();
    }

    /** Only what was delivered: a destination does not learn what was refused to it, withdrawn, or still waits. */
    static boolean reaches(Oin party, OpenedEntry entry) {
        return entry.leaf().type() == EntryType.DELIVERED
                && party.equals(entry.leaf().to());
    }

    private static boolean isAboutTheGateway(OpenedEntry entry) {
        return entry.leaf().from() == null && entry.leaf().to() == null;
    }

    private static SeenEntry whole(Oin party, OpenedEntry entry) {
        return switch (entry.body()) {
            case EntryBody.Opened(var content) -> {
                ObjectNode body = content.deepCopy();
                Subjects.keepOnly(party, content, body);
                yield seen(entry, Quality.SOURCE, Optional.of(body), EnumSet.of(Withheld.SUBJECT_OF_THE_OTHER));
            }
            case EntryBody.Erased() -> seen(entry, Quality.SOURCE, Optional.empty(), Set.of(Withheld.ERASED));
            case EntryBody.Unreadable() -> seen(entry, Quality.SOURCE, Optional.empty(), Set.of(Withheld.UNREADABLE));
        };
    }

    private static SeenEntry asReceived(Oin party, OpenedEntry entry, Optional<OpenedEntry> acceptance) {
        var withheld = EnumSet.of(Withheld.WHAT_STAYED_WITH_THE_SENDER);
        var body =
                switch (acceptance.<EntryBody>map(OpenedEntry::body).orElseGet(EntryBody.Erased::new)) {
                    case EntryBody.Opened(var content) -> Optional.of(Received.by(party, content));
                    case EntryBody.Erased() -> nothing(withheld, Withheld.ERASED);
                    case EntryBody.Unreadable() -> nothing(withheld, Withheld.UNREADABLE);
                };
        return new SeenEntry(
                entry.id(), entry.at(), entry.leaf(), Quality.DESTINATION, Optional.empty(), body, withheld);
    }

    private static Optional<ObjectNode> nothing(Set<Withheld> withheld, Withheld why) {
        withheld.add(why);
        return Optional.empty();
    }

    private static SeenEntry aboutTheGateway(OpenedEntry entry) {
        return switch (entry.body()) {
            case EntryBody.Opened(var content) ->
                seen(entry, Quality.GATEWAY, Optional.of(content.deepCopy()), Set.of());
            case EntryBody.Erased() -> seen(entry, Quality.GATEWAY, Optional.empty(), Set.of(Withheld.ERASED));
            case EntryBody.Unreadable() -> seen(entry, Quality.GATEWAY, Optional.empty(), Set.of(Withheld.UNREADABLE));
        };
    }

    private static SeenEntry seen(OpenedEntry entry, Quality as, Optional<ObjectNode> body, Set<Withheld> withheld) {
        var message = as == Quality.SOURCE ? entry.about() : Optional.<nl.sluis.gateway.message.EntryId>empty();
        return new SeenEntry(entry.id(), entry.at(), entry.leaf(), as, message, body, withheld);
    }
}
