package nl.sluis.gateway.intake;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.party.Party;

/**
 * Whether a call is looked at at all: the certificate is one of a party, still holds, and its holder has not more than its share
 * of the door. Asked before anything of a body is read; never waits.
 */
final class FrontDoor {
    private static final Duration LATER = Duration.ofMinutes(1);
    private final Standings standings;
    private final Throttle throttle;

    FrontDoor(Standings standings, Throttle throttle) {
        this.standings = standings;
        this.throttle = throttle;
    }

    /** What is said at the door. */
    sealed interface Word {
        /** It is looked at; {@link FrontDoor#leave} is called when its answer is known. */
        record Enter(Party caller) implements Word {}

        /** @param after done before this is answered, in a thread that may wait */
        record Turned(Reply reply, Runnable after) implements Word {}
    }

    /**
     * @param chain  of this connection, as TLS believed it
     * @param caller who holds the first of the chain
     */
    Word of(List<X509Certificate> chain, Optional<Party> caller) {
        if (caller.isEmpty()) {
            return turned(Replies.problem(Problem.UNKNOWN_CERTIFICATE));
        }
        return switch (standings.of(chain)) {
            case GOOD -> withLeave(caller.get());
            case REVOKED -> turned(Replies.problem(Problem.REVOKED_CERTIFICATE));
            case UNKNOWN -> turned(Replies.unavailable(LATER));
        };
    }

    void leave(Party caller) {
        throttle.leave(caller.oin());
    }

    private Word withLeave(Party caller) {
        return switch (throttle.ask(caller.oin())) {
            case Throttle.Leave.TooFast(var after) -> keptBack(caller, Replies.tooFast(after));
            case Throttle.Leave.TooMuchUnderway(var after) -> keptBack(caller, Replies.unavailable(after));
            case Throttle.Leave.Given() -> new Word.Enter(caller);
        };
    }

    private Word keptBack(Party caller, Reply reply) {
        return new Word.Turned(reply, () -> throttle.keepBack(caller.oin()));
    }

    private static Word turned(Reply reply) {
        return new Word.Turned(reply, () -> {});
    }
}
