package nl.sluis.gateway.console;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.sluis.gateway.delivery.Ruling;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /beheer/beoordelingen/<id>?oordeel=doorlaten|tegenhouden}, on the management port only: a privacy officer lets
 * a message go to which somebody objected, or stops it. Answers privacy officers, about messages of their own party, and
 * nobody else; "no such message" and "not yours" are one answer.
 */
final class ReviewEntrance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ReviewEntrance.class);
    private static final Map<String, Ruling> RULINGS = Map.of("doorlaten", Ruling.RELEASE, "tegenhouden", Ruling.STOP);
    private final transient Tokens tokens;
    private final transient Desk desk;

    /** Where a ruling is recorded and carried out. */
    @FunctionalInterface
    interface Desk {
        /** Whether a message of this holder waited for a ruling under this id. */
        boolean rule(Oin holder, EntryId message, String person, Ruling ruling);
    }

    ReviewEntrance(Tokens tokens, Desk desk) {
        this.tokens = tokens;
        this.desk = desk;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = tokens.holderOf(request.getHeader("Authorization"));
        if (person.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            response.setStatus(rule(person.get(), request));
        } catch (IllegalArgumentException notUnderstood) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException unavailable) {
            LOG.error(
                    "a ruling could not be recorded: {}", unavailable.getClass().getName());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.setContentType("application/json");
        response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    }

    private int rule(Person person, HttpServletRequest request) {
        var party = person.party();
        if (party == null || !person.roles().contains(PersonRole.PRIVACY_OFFICER)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        var ruling = RULINGS.get(Objects.requireNonNullElse(request.getParameter("oordeel"), ""));
        if (ruling == null) {
            throw new IllegalArgumentException("a ruling is one of " + RULINGS.keySet());
        }
        var path = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
        return desk.rule(party, new EntryId(UUID.fromString(path)), person.key(), ruling)
                ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
