package nl.sluis.gateway.console;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;

/** Reads what a person asks; what it cannot read it refuses, and quotes nothing of it. */
final class Questions {
    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Questions() {}

    static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw QuestionRefusedException.notUnderstood("a parameter is named more than once");
            }
            parameters.put(name, values[0]);
        });
        return parameters;
    }

    static ObjectNode body(HttpServletRequest request, ManagementCall call) throws IOException {
        return switch (call.method()) {
            case GET -> JsonNodeFactory.instance.objectNode();
            case POST -> object(request, call.mostBytes());
        };
    }

    private static ObjectNode object(HttpServletRequest request, int mostBytes) throws IOException {
        if (!Objects.requireNonNullElse(request.getContentType(), "").startsWith("application/json")) {
            throw QuestionRefusedException.notUnderstood("the body is application/json");
        }
        var bytes = request.getInputStream().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw QuestionRefusedException.notUnderstood("the body is longer than " + mostBytes + " bytes");
        }
        try {
            if (STRICT.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException quotesWhatItRead) {
            throw QuestionRefusedException.notUnderstood("the body is not JSON with each name once");
        }
        throw QuestionRefusedException.notUnderstood("the body is a JSON object");
    }
}
