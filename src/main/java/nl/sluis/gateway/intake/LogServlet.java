package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.party.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /log/…}: the published logs, for known parties; which party sees what is the desk's to say. */
final class LogServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LogServlet.class);
    private static final Set<Integer> COUNTED = Set.of(401, 429);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private final transient Editions editions;
    private final transient LogDesk desk;
    private final transient RejectionCounter rejections;
    private final transient FrontDoor door;

    LogServlet(Editions editions, LogDesk desk, RejectionCounter rejections, FrontDoor door) {
        this.editions = editions;
        this.door = door;
        this.desk = desk;
        this.rejections = rejections;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request).writeTo(response);
    }

    private Reply answer(HttpServletRequest request) {
        try (var opened = editions.open()) {
            var chain = FrontDoor.chainOf(request);
            var caller = chain.stream().findFirst().flatMap(opened.edition()::holderOf);
            var reply = door.answer(chain, caller, party -> answer(party, request));
            if (COUNTED.contains(reply.status())) {
                rejections.count(caller.map(Party::oin).orElse(null), reply.status());
            }
            return reply;
        } catch (JournalUnavailableException unavailable) {
            return Replies.unavailable(unavailable.retryAfter());
        }
    }

    private Reply answer(Party caller, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Replies.problem(Problem.METHOD, Map.of("Allow", "GET"));
        }
        if (request.getQueryString() != null) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        try {
            return desk.read(caller, Objects.requireNonNullElse(request.getPathInfo(), ""))
                    .map(LogServlet::reply)
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
