package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request in JSON on each line, as {@code POST /v1/toestemmingen} takes it. */
final class NdjsonRows implements RowReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    @Override
    public Row read(String line) {
        if (line.isBlank()) {
            return new Row.Blank();
        }
        try {
            return JSON.readTree(line) instanceof ObjectNode object ? new Row.Request(object) : notJson();
        } catch (JsonProcessingException broken) { // its text quotes the line
            return notJson();
        }
    }

    private static Row notJson() {
        return new Row.Unreadable(Rejection.ofLine(
                "NOT_JSON", "Op deze regel staat niet precies een JSON-object met elke naam een keer."));
    }
}
