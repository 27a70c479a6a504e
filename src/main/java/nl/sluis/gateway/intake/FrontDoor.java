package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.sluis.gateway.party.Party;

/**
 * Whether a call is looked at at all: the certificate is one of a party, still holds, and its holder has not more than its share
 * of the door. Asked before anything of a request is read.
 */
final class FrontDoor {
    private static final Duration LATER = Duration.ofMinutes(1);
    private final Standings standings;
    private final Throttle throttle;

    FrontDoor(Standings standings, Throttle throttle) {
        this.standings = standings;
        this.throttle = throttle;
    }

    /** The certificate of this connection and those above it, as TLS believed them; empty without one. */
    static List<X509Certificate> chainOf(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] chain
                ? List.of(chain)
                : List.of();
    }

    /**
     * @param caller who holds the first of the chain
     * @param call   what is done for a caller that may
     */
    Reply answer(List<X509Certificate> chain, Optional<Party> caller, Function<Party, Reply> call) {
        if (caller.isEmpty()) {
            return Replies.problem(Problem.UNKNOWN_CERTIFICATE);
        }
        return switch (standings.of(chain)) {
            case GOOD -> withLeave(caller.get(), call);
            case REVOKED -> Replies.problem(Problem.REVOKED_CERTIFICATE);
            case UNKNOWN -> Replies.unavailable(LATER);
        };
    }

    private Reply withLeave(Party caller, Function<Party, Reply> call) {
        return switch (throttle.enter(caller.oin())) {
            case Throttle.Leave.TooFast(var after) -> Replies.tooFast(after);
            case Throttle.Leave.TooMuchUnderway(var after) -> Replies.unavailable(after);
            case Throttle.Leave.Given() -> {
                try {
                    yield call.apply(caller);
                } finally {
                    throttle.leave(caller.oin());
                }
            }
        };
    }
}
