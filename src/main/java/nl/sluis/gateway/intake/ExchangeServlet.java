package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls of {@code /v1}: who calls is what the certificate says; no header has a word in it.
 *
 * <p>A plain servlet because each layer above it costs more than all that happens in here.
 */
final class ExchangeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeServlet.class);
    private static final Set<Integer> COUNTED = Set.of(400, 401, 413, 415, 429);

    private final transient Parties parties;
    private final transient Map<String, Call> posts;
    private final transient Map<String, Call> gets;
    private final transient RejectionCounter rejections;
    private final transient Throttle throttle;

    /**
     * @param posts the calls with POST, by their path
     * @param gets  the calls with GET, by the path before the id that ends it
     */
    ExchangeServlet(
            Parties parties,
            Map<String, Call> posts,
            Map<String, Call> gets,
            RejectionCounter rejections,
            Throttle throttle) {
        this.parties = parties;
        this.throttle = throttle;
        this.posts = Map.copyOf(posts);
        this.gets = Map.copyOf(gets);
        this.rejections = rejections;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = callerOf(request);
        var reply =
                caller.isPresent() ? withLeave(caller.get(), request) : Replies.problem(Problem.UNKNOWN_CERTIFICATE);
        if (COUNTED.contains(reply.status())) {
            rejections.count(oinOf(caller), reply.status());
        }
        reply.writeTo(response);
    }

    private Optional<Party> callerOf(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] chain
                        && chain.length > 0
                ? parties.holderOf(chain[0])
                : Optional.empty();
    }

    private Reply withLeave(Party caller, HttpServletRequest request) {
        return switch (throttle.enter(caller.oin())) {
            case Throttle.Leave.TooFast(var after) -> Replies.tooFast(after);
            case Throttle.Leave.TooMuchUnderway(var after) -> Replies.unavailable(after);
            case Throttle.Leave.Given() -> {
                try {
                    yield answer(caller, request);
                } finally {
                    throttle.leave(caller.oin());
                }
            }
        };
    }

    /** Every end of a call is an answer; of what goes wrong in ours, nothing but where it went wrong is written down. */
    private Reply answer(Party caller, HttpServletRequest request) {
        try {
            return call(caller, request);
        } catch (RejectedRequest rejected) {
            return Replies.of(rejected);
        } catch (JournalUnavailableException unavailable) {
            return Replies.unavailable(unavailable.retryAfter());
        } catch (IOException brokenOff) {
            return Replies.problem(Problem.UNREADABLE_REQUEST);
        } catch (RuntimeException defect) {
            LOG.error("a call ended in a defect: {}", Defect.of(defect));
            return Replies.problem(Problem.DEFECT);
        }
    }

    private Reply call(Party caller, HttpServletRequest request) throws IOException {
        var path = request.getRequestURI();
        if (request.getQueryString() != null) {
            throw RejectedRequest.because(
                    "UNKNOWN_FIELD",
                    "Deze aanroep heeft geen parameters in het adres.",
                    "This call has no parameters in its address.");
        }
        var post = posts.get(path);
        if (post != null) {
            return request.getMethod().equals("POST") ? post.answer(caller, request) : only("POST");
        }
        var get = gets.get(path.substring(0, path.lastIndexOf('/') + 1));
        if (get != null) {
            return request.getMethod().equals("GET") ? get.answer(caller, request) : only("GET");
        }
        return Replies.problem(Problem.NOT_FOUND);
    }

    private static Reply only(String method) {
        return Replies.problem(Problem.METHOD, Map.of("Allow", method));
    }

    private static @Nullable Oin oinOf(Optional<Party> caller) {
        return caller.map(Party::oin).orElse(null);
    }
}
