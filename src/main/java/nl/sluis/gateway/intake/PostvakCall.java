package nl.sluis.gateway.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.intake.PostvakDesk.Waiting;
import nl.sluis.gateway.message.JsonBuffers;
import nl.sluis.gateway.party.Party;

/** {@code GET /v1/postvak?na=…&aantal=…&wacht=…}: the messages that wait for this party, each first of its person. */
final class PostvakCall implements Call {
    private static final JsonFactory JSON = JsonBuffers.factory().build();
    private final PostvakDesk desk;

    PostvakCall(PostvakDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean hasParameters() {
        return true;
    }

    @Override
    public Reply answer(Party caller, Asked asked) {
        var question = PostvakQuestion.of(asked);
        if (!desk.isOf(caller)) {
            return Replies.problem(Problem.NOT_FOUND);
        }
        var waiting = desk.read(caller, question.after(), question.most(), question.patience());
        return new Reply(200, "application/json", body(waiting), headers(waiting));
    }

    private static Map<String, String> headers(List<Waiting> waiting) {
        return waiting.isEmpty()
                ? Map.of()
                : Map.of("Audit-Checkpoint", waiting.getLast().checkpoint());
    }

    private static byte[] body(List<Waiting> waiting) {
        try {
            return written(waiting);
        } catch (IOException never) {
            throw new UncheckedIOException(never); // into memory
        }
    }

    private static byte[] written(List<Waiting> waiting) throws IOException {
        var bytes = new ByteArrayOutputStream(4_096);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeArrayFieldStart("berichten");
            for (var one : waiting) {
                write(one, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(Waiting one, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", one.id().toString());
        json.writeStringField("traceparent", one.traceparent());
        json.writeFieldName("bericht");
        json.writeRawValue(new String(one.event(), StandardCharsets.UTF_8));
        json.writeEndObject();
    }
}
