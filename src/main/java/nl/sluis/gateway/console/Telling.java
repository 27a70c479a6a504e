package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.sluis.gateway.management.Progress;

/**
 * What is told to who asks: one JSON document; or, to who accepts {@code application/x-ndjson}, a line
 * {@code {"progress":{…}}} now and then and at the end a line {@code {"answer":…}} or {@code {"refused":{…}}}.
 */
final class Telling {
    private static final String LINES = "application/x-ndjson";
    private final HttpServletResponse response;
    private final boolean inLines;

    Telling(HttpServletRequest request, HttpServletResponse response) {
        this.response = response;
        this.inLines =
                Objects.requireNonNullElse(request.getHeader("Accept"), "").contains(LINES);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(inLines ? LINES : "application/json");
    }

    Progress progress() {
        return inLines ? this::progress : Progress.UNHEARD;
    }

    private void progress(String what, long done, long of) {
        var line = JsonNodeFactory.instance.objectNode();
        line.putObject("progress").put("what", what).put("done", done).put("of", of);
        try {
            write(line);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException("who asked does not listen any more", gone);
        }
    }

    void answer(JsonNode answer) throws IOException {
        write(inLines ? JsonNodeFactory.instance.objectNode().set("answer", answer) : answer);
    }

    /** With its status, or where lines were sent already as the last of them. */
    void refusal(int status, String reason) throws IOException {
        var refusal =
                JsonNodeFactory.instance.objectNode().put("status", status).put("reason", reason);
        if (!response.isCommitted()) {
            response.setStatus(status);
        }
        write(inLines ? JsonNodeFactory.instance.objectNode().set("refused", refusal) : refusal);
    }

    private void write(JsonNode document) throws IOException {
        response.getOutputStream().write((document + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
