package nl.sluis.gateway.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.SubjectEntry;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.notice.Recipient.Having;

/** Who got what a notice is about, one recipient a party. */
final class Recipients {
    private Recipients() {}

    /**
     * @param entries the messages that the party sent about the person, oldest first
     * @param ends    how their delivery ended, where it did
     */
    static List<Recipient> of(Concern concern, Collection<SubjectEntry> entries, Map<EntryId, EntryType> ends) {
        var byReceiver = new LinkedHashMap<Oin, List<SubjectEntry>>();
        for (var entry : entries) {
            if (concern.includes(entry)) {
                byReceiver
                        .computeIfAbsent(entry.to(), absent -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byReceiver.entrySet().stream()
                .map(one -> recipient(one.getKey(), one.getValue(), ends))
                .toList();
    }

    private static Recipient recipient(Oin receiver, List<SubjectEntry> entries, Map<EntryId, EntryType> ends) {
        var newest = entries.getLast();
        var having = Having.NEVER;
        for (var entry : entries) {
            var one = having(ends.get(entry.id()));
            if (one.ordinal() <= having.ordinal()) {
                having = one;
                newest = entry;
            }
        }
        var body = newest.body();
        return new Recipient(
                receiver,
                new RegionCode(body.path("region").asText()),
                Role.of(body.path("receiverRole").asText()),
                Role.of(body.path("senderRole").asText()),
                body.hasNonNull("onBehalfOf") ? new Oin(body.path("onBehalfOf").asText()) : null,
                having);
    }

    private static Having having(@org.jspecify.annotations.Nullable EntryType end) {
        if (end == null || end == EntryType.PARKED) {
            return Having.WAITS; // parked: a person still has to say what becomes of it
        }
        return end == EntryType.DELIVERED ? Having.RECEIVED : Having.NEVER;
    }
}
