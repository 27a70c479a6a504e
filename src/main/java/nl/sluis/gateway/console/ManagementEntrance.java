package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.party.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command line's own API, on the management port only: {@code GET /beheer/log?aantal=20&voor=…} and
 * {@code GET /beheer/sleutels}. Answers a named person, and nobody else; whoever reads the log stands in it before the
 * answer is given.
 */
final class ManagementEntrance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ManagementEntrance.class);
    private static final int MOST_ENTRIES = 1_000;
    private final transient Tokens tokens;
    private final transient LogReading log;

    ManagementEntrance(Tokens tokens, LogReading log) {
        this.tokens = tokens;
        this.log = log;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = tokens.holderOf(request.getHeader("Authorization"));
        if (person.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
                case "/log" -> write(response, entries(person.get(), request));
                case "/sleutels" -> write(response, keys());
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (IllegalArgumentException notUnderstood) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (RuntimeException unavailable) {
            LOG.error("a question about the log could not be answered: {}", unavailable.toString());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private JsonNode entries(Person person, HttpServletRequest request) {
        var limit = limit(Objects.requireNonNullElse(request.getParameter("aantal"), "20"));
        var before = Optional.ofNullable(request.getParameter("voor")).map(UUID::fromString);
        var answer = JsonNodeFactory.instance.objectNode();
        var entries = answer.putArray("entries");
        log.newest(person.key(), limit, before).forEach(line -> entries.add(line.asJson()));
        return answer;
    }

    private JsonNode keys() {
        var keys = log.keys();
        var answer = JsonNodeFactory.instance.objectNode().put("receipts", keys.receiptKey());
        var logs = answer.putArray("logs");
        keys.logKeys().forEach(logs::add);
        return answer;
    }

    private static void write(HttpServletResponse response, JsonNode answer) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static int limit(String text) {
        var number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MOST_ENTRIES) {
            throw new IllegalArgumentException("between 1 and 1,000 entries are read at a time");
        }
        return number;
    }
}
