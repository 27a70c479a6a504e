package nl.sluis.gateway.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.sluis.gateway.journal.Item.Acceptance;
import nl.sluis.gateway.journal.Item.Notice;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.message.EntryId;
import org.jspecify.annotations.Nullable;

/** Makes items ready for the writer, in the caller's thread: ids, keys, encryption, the leaf. */
final class Preparation {
    private final EntryIds ids;
    private final SubjectKeyRing keys;
    private final EntrySealer sealer;
    private final PayloadCipher payloads;
    private final Clock clock;
    private final OwnLog log;

    Preparation(
            EntryIds ids, SubjectKeyRing keys, EntrySealer sealer, PayloadCipher payloads, Clock clock, OwnLog log) {
        this.ids = ids;
        this.keys = keys;
        this.sealer = sealer;
        this.payloads = payloads;
        this.clock = clock.withZone(ZoneOffset.UTC);
        this.log = log;
    }

    Prepared of(Item item) {
        var facts = item.entry();
        var place = keys.placeOf(facts);
        var entry = sealer.seal(ids.next(), facts, place.slot(), keys.keyOf(place), log.origin());
        return new Prepared(item, entry, outboxRow(item), noticeRow(item, entry.id()));
    }

    private Optional<OutboxRow> outboxRow(Item item) {
        if (!(item instanceof Acceptance acceptance)) {
            return Optional.empty();
        }
        var id = ids.outboxId();
        var day = LocalDate.now(clock);
        var message = acceptance.waiting();
        return Optional.of(OutboxRow.of(
                id, day, message, payloads.seal(id, message.receiver().oin(), day, message.payload())));
    }

    private Optional<NoticeRow> noticeRow(Item item, EntryId id) {
        if (!(item instanceof Notice(var ignored, var guard, var notice))) {
            return Optional.empty();
        }
        var day = LocalDate.now(clock);
        return Optional.of(
                new NoticeRow(id, day, notice, payloads.seal(id.value(), notice.party(), day, notice.content())));
    }

    void stored(Prepared prepared, Stored stored) {
        keys.stored(prepared.entry().slot(), prepared.entry().key());
        log.recorded(prepared, stored);
    }

    void keyMoved(Prepared prepared, @Nullable SubjectRow row) {
        keys.moved(prepared.entry().slot(), row);
    }
}
