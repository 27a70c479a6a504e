package nl.sluis.gateway.notice;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.SubjectEntries;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** How notices fare. Safe between threads. */
public final class Notices {
    private final NoticeStore store;
    private final SubjectEntries log;
    private final Runnable bell;

    Notices(NoticeStore store, SubjectEntries log, Runnable bell) {
        this.store = store;
        this.log = log;
        this.bell = bell;
    }

    /**
     * @param stage      {@code DONE} when each recipient has it, or it is known why not
     * @param since      since when everybody was written to, or when it was accepted
     * @param recipients in the order of their OIN
     */
    public record View(MessageType type, Stage stage, Instant since, List<Told> recipients) {
        public View {
            recipients = List.copyOf(recipients);
        }
    }

    /** One recipient. */
    public record Told(Oin receiver, RegionCode region, Role role, Progress progress) {}

    /** How far it is at one recipient. */
    public sealed interface Progress {
        /** The data themselves still wait for delivery; the notice follows them. */
        record Waits() implements Progress {}

        /** Sent; this is how its delivery fares. */
        record Sent(EntryId message, DeliveryStatus delivery) implements Progress {}

        /** It may not or cannot go there. */
        record NotReached(List<Reason> reasons) implements Progress {
            public NotReached {
                reasons = List.copyOf(reasons);
            }
        }

        /** The data never arrived there, so there is nothing to tell. */
        record NotReceived() implements Progress {}
    }

    /** Something was handed in. Cheap; loses nothing if not called. */
    public void wake() {
        bell.run();
    }

    /**
     * Empty when this party handed in no such notice, whoever else did.
     *
     * @throws JournalUnavailableException when the database does not answer
     */
    public Optional<View> statusOf(Oin party, EntryId notice) {
        try {
            var found = store.find(party, notice);
            return found.isEmpty() ? Optional.empty() : Optional.of(view(found.get(), store.copies(notice)));
        } catch (SQLException e) {
            throw new JournalUnavailableException("the notices cannot be asked", Duration.ofSeconds(5));
        }
    }

    private View view(NoticeStore.Found found, List<Copy> copies) {
        var ends = log.ends(
                copies.stream().map(Copy::message).filter(Objects::nonNull).toList());
        var told = copies.stream().map(copy -> told(copy, ends)).toList();
        var stage = told.stream().allMatch(Notices::rests) ? found.stage() : Stage.OPEN;
        return new View(found.type(), stage, found.since(), told);
    }

    private static Told told(Copy copy, Map<EntryId, EntryType> ends) {
        var progress =
                switch (copy.state()) {
                    case WAITS -> new Progress.Waits();
                    case UNREACHED -> new Progress.NotReached(copy.reasons());
                    case NOT_RECEIVED -> new Progress.NotReceived();
                    case SENT -> sent(Objects.requireNonNull(copy.message()), ends);
                };
        return new Told(copy.receiver(), copy.region(), copy.role(), progress);
    }

    private static Progress sent(EntryId message, Map<EntryId, EntryType> ends) {
        var end = ends.get(message);
        return new Progress.Sent(message, end == null ? DeliveryStatus.ACCEPTED : delivery(end));
    }

    private static DeliveryStatus delivery(EntryType end) {
        return switch (end) {
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case WITHDRAWN -> DeliveryStatus.STOPPED;
            case EXPIRED -> DeliveryStatus.EXPIRED;
            case DISCARDED -> DeliveryStatus.DISCARDED;
            case PARKED -> DeliveryStatus.PARKED;
            default -> throw new IllegalStateException("no end of a delivery");
        };
    }

    private static boolean rests(Told told) {
        return switch (told.progress()) {
            case Progress.Waits() -> false;
            case Progress.Sent(var ignored, var delivery) ->
                delivery != DeliveryStatus.ACCEPTED && delivery != DeliveryStatus.WAITING;
            case Progress.NotReached ignored -> true;
            case Progress.NotReceived() -> true;
        };
    }
}
