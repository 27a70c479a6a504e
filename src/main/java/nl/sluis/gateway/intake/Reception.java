package nl.sluis.gateway.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * What there is at the exchange port: the pages about the API for whoever has a certificate, and the calls and logs for parties.
 * Who calls is what the certificate says; no header has a word in it.
 *
 * <p>It opens when the whole gateway has started; the port listens before the routes do. Safe between threads.
 */
final class Reception {
    private static final Set<Integer> COUNTED = Set.of(400, 401, 413, 415, 429);
    private static final Duration SOON = Duration.ofSeconds(1);
    private final Editions editions;
    private final FrontDoor door;
    private final RejectionCounter rejections;
    private final LogCall logs;
    private final Map<String, Reply> pages;
    private volatile boolean open;

    Reception(Editions editions, FrontDoor door, RejectionCounter rejections, LogCall logs, Map<String, Reply> pages) {
        this.editions = editions;
        this.door = door;
        this.rejections = rejections;
        this.logs = logs;
        this.pages = Map.copyOf(pages);
    }

    void open() {
        open = true;
    }

    /** What becomes of a request of which the head is known. */
    sealed interface Way {
        /** @param after done before this is answered, in a thread that may wait */
        record Back(Reply reply, Runnable after) implements Way {
            Back(Reply reply) {
                this(reply, () -> {});
            }
        }

        /** Its body is read, and then it is answered. */
        record In(Guest guest) implements Way {}
    }

    /** Asked when nothing of the body was read yet. Never waits. */
    Way of(Asked head) {
        if (!open) {
            return new Way.Back(Replies.unavailable(SOON));
        }
        var path = head.path();
        if (path.startsWith("/v1/") || path.equals(EditionConfiguration.ACTIVITIES)) {
            return called(head, false);
        }
        return path.startsWith(LogCall.PATH + "/") ? called(head, true) : new Way.Back(page(head));
    }

    private Reply page(Asked head) {
        var page = pages.get(head.path());
        if (page == null) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        return head.method().equals("GET") ? page : Replies.problem(Problem.METHOD, Map.of("Allow", "GET"));
    }

    /** Under one edition, from the certificate to the answer. */
    private Way called(Asked head, boolean forLogs) {
        Editions.Opened opened;
        try {
            opened = editions.open();
        } catch (JournalUnavailableException unavailable) {
            return new Way.Back(Replies.unavailable(unavailable.retryAfter()));
        }
        var caller = head.chain().stream().findFirst().flatMap(opened.edition()::holderOf);
        return switch (door.of(head.chain(), caller)) {
            case FrontDoor.Word.Enter(var party) -> new Way.In(guest(opened, party, forLogs));
            case FrontDoor.Word.Turned(var reply, var after) -> {
                opened.close();
                count(caller.map(Party::oin), reply);
                yield new Way.Back(reply, after);
            }
        };
    }

    private Guest guest(Editions.Opened opened, Party party, boolean forLogs) {
        var call = forLogs ? logs : new CallsOfEdition(opened.edition());
        return new Guest(party, call, reply -> {
            door.leave(party);
            opened.close();
            reply.ifPresent(told -> count(Optional.of(party.oin()), told));
        });
    }

    private void count(Optional<Oin> party, Reply reply) {
        if (COUNTED.contains(reply.status())) {
            rejections.count(orNull(party), reply.status());
        }
    }

    private static @Nullable Oin orNull(Optional<Oin> party) {
        return party.orElse(null);
    }
}
