package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * The command line's own API, on the management port only: {@code GET /beheer/log?aantal=20}. Answers a named person, and
 * nobody else; whoever asks stands in the log before the answer is given.
 */
final class ManagementEntrance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_ENTRIES = 1_000;
    private static final ObjectMapper JSON = JsonMapper.builder().build();
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
        } else if (!"/log".equals(request.getPathInfo())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            var limit = limit(Objects.requireNonNullElse(request.getParameter("aantal"), "20"));
            if (limit == 0) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            var answer = JSON.createObjectNode();
            var entries = answer.putArray("entries");
            log.newest(person.get().key(), limit).forEach(line -> entries.add(line.asJson()));
            response.setContentType("application/json");
            response.setHeader("Cache-Control", "no-store");
            JSON.writeValue(response.getOutputStream(), answer);
        }
    }

    /** Between 1 and the most, else 0. */
    private static int limit(String text) {
        if (!text.matches("\\d{1,6}")) {
            return 0;
        }
        var number = Integer.parseInt(text);
        return number <= MOST_ENTRIES ? number : 0;
    }
}
