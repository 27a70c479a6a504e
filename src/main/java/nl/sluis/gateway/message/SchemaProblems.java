package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with one file of the catalogue, each with the file, the line and the JSON Pointer of the place. */
final class SchemaProblems {
    private final String file;
    private final JsonLines lines;
    private final List<String> found = new ArrayList<>();

    SchemaProblems(String file, JsonLines lines) {
        this.file = file;
        this.lines = lines;
    }

    List<String> found() {
        return found;
    }

    void add(String pointer, String what) {
        found.add(file + ":" + lines.at(pointer) + ": #" + pointer + ": " + what);
    }

    /** A problem of this place, on the line of one of its members. */
    void add(String pointer, String member, String what) {
        found.add(file + ":" + lines.at(pointer + "/" + member) + ": #" + pointer + ": " + what);
    }

    /** The value of a keyword that must be there, as a word of ours; null when it is not, which is then noted. */
    <T> @Nullable T word(JsonNode node, String pointer, String keyword, Function<String, T> reader) {
        if (!node.has(keyword)) {
            add(pointer, "has no " + keyword);
            return null;
        }
        return wordIfAny(node, pointer, keyword, reader);
    }

    /** The same of a keyword that may be left out. */
    <T> @Nullable T wordIfAny(JsonNode node, String pointer, String keyword, Function<String, T> reader) {
        if (!node.has(keyword)) {
            return null;
        }
        try {
            return reader.apply(node.path(keyword).asText());
        } catch (IllegalArgumentException e) {
            add(pointer + "/" + keyword, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
