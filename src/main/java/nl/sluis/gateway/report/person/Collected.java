package nl.sluis.gateway.report.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.SeenEntry;

/**
 * Entries as a party may see them, sorted by what they tell: messages with their ends, choices, looks. It adds nothing to
 * what it was given, so a report shows no more than its reader may see.
 */
final class Collected {
    private static final Set<EntryType> MESSAGES = EnumSet.of(EntryType.ACCEPTED, EntryType.REFUSED, EntryType.PROEF);
    private static final Set<EntryType> ENDS = EnumSet.of(
            EntryType.DELIVERED,
            EntryType.WITHDRAWN,
            EntryType.EXPIRED,
            EntryType.PARKED,
            EntryType.DISCARDED,
            EntryType.FAILED);
    private static final Comparator<SeenEntry> IN_TIME = Comparator.comparing(SeenEntry::at);

    private final Map<EntryId, SeenEntry> ends = new HashMap<>();
    private final List<SeenEntry> messages = new ArrayList<>();
    private final List<SeenEntry> choices = new ArrayList<>();
    private final List<SeenEntry> looks = new ArrayList<>();

    /** @param entries of one person as one party sees them, in any order */
    static Collected of(List<SeenEntry> entries) {
        var collected = new Collected();
        entries.stream().sorted(IN_TIME).forEach(collected::put);
        return collected;
    }

    private void put(SeenEntry entry) {
        var type = entry.leaf().type();
        if (entry.as() == SeenEntry.Quality.DESTINATION) {
            messages.add(entry);
        } else if (ENDS.contains(type)) {
            entry.message().ifPresent(message -> ends.put(message, entry)); // the latest stays
        } else if (type == EntryType.CONSENT_CHANGED || isAbout(entry, "consent")) {
            choices.add(entry);
        } else if (MESSAGES.contains(type) && !isAbout(entry, "consent.look-up")) {
            messages.add(entry);
        } else {
            looks.add(entry); // and whatever else there is: nothing is left out for being of another kind
        }
    }

    private static boolean isAbout(SeenEntry entry, String event) {
        return entry.body()
                .map(body -> body.path("event").asText().equals(event))
                .orElse(false);
    }

    /** Sent by the party, or delivered to it; in the order of time. */
    List<SeenEntry> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** How the delivery of messages ended, of those for which an attempt did. */
    Map<EntryId, SeenEntry> ends() {
        return Collections.unmodifiableMap(ends);
    }

    List<SeenEntry> choices() {
        return Collections.unmodifiableList(choices);
    }

    /** Looks of the party, and all that is neither a message nor a choice. */
    List<SeenEntry> looks() {
        return Collections.unmodifiableList(looks);
    }
}
