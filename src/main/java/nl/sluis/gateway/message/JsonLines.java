package nl.sluis.gateway.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which line of a JSON text each place stands, by its JSON Pointer. */
final class JsonLines {
    private static final JsonFactory JSON = new JsonFactory();
    private final Map<String, Integer> lines;

    private JsonLines(Map<String, Integer> lines) {
        this.lines = Map.copyOf(lines);
    }

    /** @param text JSON that was read before */
    static JsonLines of(String text) throws IOException {
        var lines = new HashMap<String, Integer>();
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    lines.putIfAbsent(
                            parser.getParsingContext().pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return new JsonLines(lines);
    }

    /** The line of the place, or of the nearest one around it that is there. */
    int at(String pointer) {
        for (var place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            var line = lines.get(place);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
