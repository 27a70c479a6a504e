package nl.sluis.gateway.intake;

import java.time.Duration;
import java.util.Map;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.party.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /log/…}: the published logs, for known parties; which party sees what is the desk's to say. */
final class LogCall implements Call {
    static final String PATH = "/log";
    private static final Logger LOG = LoggerFactory.getLogger(LogCall.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private final LogDesk desk;

    LogCall(LogDesk desk) {
        this.desk = desk;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        if (!asked.method().equals("GET")) {
            return Replies.problem(Problem.METHOD, Map.of("Allow", "GET"));
        }
        if (asked.query() != null) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        try {
            return desk.read(caller, asked.path().substring(PATH.length()))
                    .map(LogCall::reply)
                    .orElseGet(() -> Replies.problem(Problem.NOT_FOUND));
        } catch (JournalUnavailableException unavailable) {
            return Replies.unavailable(unavailable.retryAfter());
        } catch (RuntimeException unreadable) {
            LOG.error("a log could not be read: {}", Defect.of(unreadable));
            return Replies.unavailable(RETRY_AFTER);
        }
    }

    private static Reply reply(LogDesk.Piece piece) {
        return new Reply(
                200,
                piece.contentType(),
                piece.bytes(),
                piece.forEver() ? Map.of("Cache-Control", "private, max-age=31536000, immutable") : Map.of());
    }
}
