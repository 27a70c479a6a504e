package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of the command line's API, {@code /beheer/…} on the management port only: who asks is known by a token and has
 * a role that may, or is refused, and the refusal stands in the log. What is answered behind it are the beans of type
 * {@link ManagementCall}.
 */
final class ManagementEntrance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ManagementEntrance.class);
    private final transient Tokens tokens;
    private final transient Calls calls;
    private final transient Counter counter;
    private final transient RefusedPersons refused;

    ManagementEntrance(Tokens tokens, Calls calls, RefusedPersons refused) {
        this.tokens = tokens;
        this.calls = calls;
        this.counter = new Counter(calls, refused);
        this.refused = refused;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var telling = new Telling(request, response);
        var person = tokens.holderOf(request.getHeader("Authorization"));
        if (person.isEmpty()) {
            refused.unknown();
            response.setHeader("WWW-Authenticate", "Bearer");
            telling.refusal(HttpServletResponse.SC_UNAUTHORIZED, "nobody is known by this token");
            return;
        }
        try {
            answer(person.get(), request, telling);
        } catch (QuestionRefusedException notAnswered) {
            telling.refusal(notAnswered.status(), notAnswered.reason());
        } catch (RuntimeException unavailable) {
            LOG.error(
                    "a call of the command line could not be answered: {}",
                    unavailable.getClass().getName());
            telling.refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "this cannot be answered now");
        }
    }

    private void answer(Person person, HttpServletRequest request, Telling telling) throws IOException {
        var call = calls.find(request.getMethod(), Objects.requireNonNullElse(request.getPathInfo(), ""));
        telling.answer(counter.answer(call, asked(person, call, request, telling)));
    }

    /** Of who may not ask, nothing is read. */
    private static Asked asked(Person person, ManagementCall call, HttpServletRequest request, Telling telling)
            throws IOException {
        return person.isOneOf(call.mayAsk())
                ? new Asked(person, Questions.parameters(request), Questions.body(request, call), telling.progress())
                : new Asked(person, Map.of(), JsonNodeFactory.instance.objectNode(), telling.progress());
    }
}
