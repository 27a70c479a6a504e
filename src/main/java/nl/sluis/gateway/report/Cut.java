package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.SeenEntry.Quality;

/** An entry, cut to what one reader may see of it; empty when that is not even that it is there. */
final class Cut {
    private Cut() {}

    /** @param acceptance of which this entry is the end, where it is one and it was looked up */
    static Optional<SeenEntry> of(Sight sight, OpenedEntry entry, Optional<OpenedEntry> acceptance) {
        return sight.as(entry.leaf()).map(as -> switch (sight) {
            case Sight.OfParty(var party) -> forParty(party, entry, as, acceptance);
            case Sight.OfOperator() -> seen(entry, as, Optional.empty(), Set.of(Withheld.CONTENT));
        });
    }

    private static SeenEntry forParty(Oin party, OpenedEntry entry, Quality as, Optional<OpenedEntry> acceptance) {
        return switch (as) {
            case SOURCE, HOLDER -> whole(party, entry, as);
            case DESTINATION -> asReceived(party, entry, acceptance);
            case GATEWAY -> aboutTheGateway(entry);
        };
    }

    private static SeenEntry whole(Oin party, OpenedEntry entry, Quality as) {
        return switch (entry.body()) {
            case EntryBody.Opened(var content) -> {
                ObjectNode body = content.deepCopy();
                Subjects.keepOnly(party, content, body);
                yield seen(entry, as, Optional.of(body), Set.of(Withheld.SUBJECT_OF_THE_OTHER));
            }
            case EntryBody.Erased() -> seen(entry, as, Optional.empty(), Set.of(Withheld.ERASED));
            case EntryBody.Unreadable() -> seen(entry, as, Optional.empty(), Set.of(Withheld.UNREADABLE));
        };
    }

    private static SeenEntry asReceived(Oin party, OpenedEntry entry, Optional<OpenedEntry> acceptance) {
        var withheld = EnumSet.of(Withheld.WHAT_STAYED_WITH_THE_SENDER);
        var body = acceptance
                .map(accepted -> received(party, entry, accepted, withheld))
                .orElseGet(() -> nothing(withheld, Withheld.ERASED));
        return seen(entry, Quality.DESTINATION, body, withheld);
    }

    private static Optional<ObjectNode> received(
            Oin party, OpenedEntry entry, OpenedEntry accepted, Set<Withheld> withheld) {
        return switch (accepted.body()) {
            case EntryBody.Opened(var content) ->
                Optional.of(Received.by(party, accepted.leaf(), content, content(entry)));
            case EntryBody.Erased() -> nothing(withheld, Withheld.ERASED);
            case EntryBody.Unreadable() -> nothing(withheld, Withheld.UNREADABLE);
        };
    }

    private static JsonNode content(OpenedEntry entry) {
        return entry.body() instanceof EntryBody.Opened(var content) ? content : MissingNode.getInstance();
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
        var message = as == Quality.SOURCE ? entry.about() : Optional.<EntryId>empty();
        return new SeenEntry(entry.id(), entry.at(), entry.leaf(), as, message, body, withheld);
    }
}
