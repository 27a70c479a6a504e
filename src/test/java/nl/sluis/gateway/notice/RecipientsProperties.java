package nl.sluis.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.SubjectEntry;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.notice.Recipient.Having;

/** Who has to hear of a notice, over all that can stand in a log about a person. */
class RecipientsProperties {
    private static final Concern STATUSES =
            new Concern(Set.of("traject.status"), Optional.empty(), Optional.empty(), Optional.empty());
    private static final List<String> TYPES =
            List.of("nl.sluis.traject.status.v1", "nl.sluis.traject.aanvraag.v1", "nl.sluis.rectificatie.v1");
    private static final List<EntryType> ENDS =
            List.of(EntryType.DELIVERED, EntryType.WITHDRAWN, EntryType.EXPIRED, EntryType.DISCARDED, EntryType.PARKED);

    /** A message that was sent, and how its delivery ended; empty while it waits. */
    record Sent(int receiver, String type, Optional<EntryType> end) {}

    @Provide
    Arbitrary<List<Sent>> sent() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(TYPES),
                        Arbitraries.of(ENDS).optional(0.8))
                .as(Sent::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void whoGotIsToldWhoWaitsIsWaitedForAndNobodyElseIsNamed(@ForAll("sent") List<Sent> sent) {
        // When
        var found = recipients(sent);

        // Then
        for (var receiver = 1; receiver <= 4; receiver++) {
            assertThat(Optional.ofNullable(found.get(oin(receiver)))).isEqualTo(expected(sent, receiver));
        }
        assertThat(found).hasSizeLessThanOrEqualTo(4);
    }

    @Property
    void whatHappensAtOneRecipientSaysNothingOfAnother(@ForAll("sent") List<Sent> sent) {
        var first = sent.stream().filter(one -> one.receiver() == 1).toList();
        assertThat(Optional.ofNullable(recipients(sent).get(oin(1))))
                .isEqualTo(Optional.ofNullable(recipients(first).get(oin(1))));
    }

    private static Optional<Having> expected(List<Sent> sent, int receiver) {
        var ends = sent.stream()
                .filter(one -> one.receiver() == receiver)
                .filter(one -> one.type().equals("nl.sluis.traject.status.v1"))
                .map(Sent::end)
                .toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        if (ends.contains(Optional.of(EntryType.DELIVERED))) {
            return Optional.of(Having.RECEIVED);
        }
        return Optional.of(
                ends.contains(Optional.<EntryType>empty()) || ends.contains(Optional.of(EntryType.PARKED))
                        ? Having.WAITS
                        : Having.NEVER);
    }

    private static Map<Oin, Having> recipients(List<Sent> sent) {
        var entries = new ArrayList<SubjectEntry>();
        var ends = new HashMap<EntryId, EntryType>();
        for (var one : sent) {
            var id = new EntryId(new UUID(0, entries.size()));
            entries.add(entry(id, one));
            one.end().ifPresent(end -> ends.put(id, end));
        }
        var found = new HashMap<Oin, Having>();
        for (var recipient : Recipients.of(STATUSES, entries, ends)) {
            assertThat(found.put(recipient.oin(), recipient.having()))
                    .as("named once")
                    .isNull();
        }
        return found;
    }

    private static SubjectEntry entry(EntryId id, Sent sent) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("messageType", sent.type())
                .put("region", "AM13")
                .put("purpose", "re-integratie")
                .put("senderRole", "ggz-ips")
                .put("receiverRole", "uwv");
        return new SubjectEntry(id, Instant.EPOCH, oin(sent.receiver()), body);
    }

    private static Oin oin(int number) {
        return new Oin("0000009900000000%d000".formatted(number));
    }
}
