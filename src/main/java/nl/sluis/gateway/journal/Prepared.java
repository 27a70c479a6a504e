package nl.sluis.gateway.journal;

import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.journal.Item.Acceptance;
import nl.sluis.gateway.journal.Item.Event;
import nl.sluis.gateway.journal.Item.Notice;
import nl.sluis.gateway.journal.Item.Refusal;
import nl.sluis.gateway.journal.Item.RegisterChange;
import nl.sluis.gateway.journal.Item.Settlement;
import nl.sluis.gateway.journal.Item.Trial;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;

/** An item with everything computed that can be computed before the writer's turn. */
record Prepared(Item item, SealedEntry entry, Optional<OutboxRow> outbox, Optional<NoticeRow> notice) {
    /** By which an earlier answer is looked up. */
    Optional<DuplicateGuard> guard() {
        return switch (item) {
            case Acceptance acceptance -> Optional.of(acceptance.guard());
            case Refusal refusal -> refusal.guard();
            case Trial ignored -> Optional.empty();
            case Notice notice -> Optional.of(notice.guard());
            case RegisterChange change -> change.guard();
            case Settlement ignored -> Optional.empty();
            case Event ignored -> Optional.empty();
        };
    }

    /** Whether it counts once for ever: its duplicate key is taken with it. */
    boolean countsOnce() {
        var change = item instanceof RegisterChange && guard().isPresent();
        return outbox.isPresent() || notice.isPresent() || change;
    }

    /** What an entry is about: what becomes of a message is about its acceptance. */
    Optional<EntryId> about() {
        return switch (item) {
            case Settlement settlement -> Optional.of(settlement.settle().message());
            case Event event -> event.about();
            case Acceptance ignored -> Optional.empty();
            case Trial ignored -> Optional.empty();
            case Refusal ignored -> Optional.empty();
            case RegisterChange ignored -> Optional.empty();
            case Notice ignored -> Optional.empty();
        };
    }

    /** What no two items of one batch may share: the second waits for the next batch, where it meets the first's row. */
    Optional<Exclusive> exclusive() {
        return item instanceof Settlement settlement
                ? Optional.of(new Exclusive.Row(settlement.settle().outboxId()))
                : guard().map(guard -> new Exclusive.Key(guard.key()));
    }

    sealed interface Exclusive {
        record Row(UUID outboxId) implements Exclusive {}

        record Key(KeyedHash duplicateKey) implements Exclusive {}
    }
}
