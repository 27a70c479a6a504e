package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Oin;
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

    private final transient Editions editions;
    private final transient RejectionCounter rejections;
    private final transient FrontDoor door;

    ExchangeServlet(Editions editions, RejectionCounter rejections, FrontDoor door) {
        this.editions = editions;
        this.door = door;
        this.rejections = rejections;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request).writeTo(response);
    }

    /** Under one edition, from the certificate to the answer. */
    private Reply answer(HttpServletRequest request) {
        try (var opened = editions.open()) {
            return answer(opened.edition(), request);
        } catch (JournalUnavailableException unavailable) {
            return Replies.unavailable(unavailable.retryAfter());
        }
    }

    private Reply answer(Edition edition, HttpServletRequest request) {
        var chain = FrontDoor.chainOf(request);
        var caller = chain.stream().findFirst().flatMap(edition::holderOf);
        var reply = door.answer(chain, caller, party -> answer(edition, party, request));
        if (COUNTED.contains(reply.status())) {
            rejections.count(oinOf(caller), reply.status());
        }
        return reply;
    }

    /** Every end of a call is an answer; of what goes wrong in ours, nothing but where it went wrong is written down. */
    private static Reply answer(Edition edition, Party caller, HttpServletRequest request) {
        try {
            return call(edition, caller, request);
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

    private static Reply call(Edition edition, Party caller, HttpServletRequest request) throws IOException {
        var path = request.getRequestURI();
        var gets = edition.gets();
        var get = gets.getOrDefault(path, gets.get(path.substring(0, path.lastIndexOf('/') + 1)));
        if (request.getQueryString() != null && (get == null || !get.hasParameters())) {
            throw RejectedRequest.because(
                    "UNKNOWN_FIELD",
                    "Deze aanroep heeft geen parameters in het adres.",
                    "This call has no parameters in its address.");
        }
        var post = edition.posts().get(path);
        if (post != null) {
            return request.getMethod().equals("POST") ? post.answer(caller, request) : only("POST");
        }
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
