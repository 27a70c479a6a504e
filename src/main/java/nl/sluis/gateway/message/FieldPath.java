package nl.sluis.gateway.message;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * Where a field stands in the data of a message: a JSON Pointer (RFC 6901) of property names; {@code *} stands for every
 * element of an array. It holds names from the schema only, so it prints.
 *
 * @throws IllegalArgumentException when the text is not such a path
 */
public record FieldPath(String pointer) implements Comparable<FieldPath> {
    private static final Pattern SHAPE = Pattern.compile("(/(\\*|[A-Za-z][A-Za-z0-9_-]*))+");

    public FieldPath {
        if (!SHAPE.matcher(pointer).matches()) {
            throw new IllegalArgumentException("a field is written as a path, such as /betrokkene/bsn");
        }
    }

    /** This path for Jackson; only for paths without {@code *}. */
    public JsonPointer toJsonPointer() {
        return JsonPointer.compile(pointer);
    }

    /** Whether this field is there; of an array, whether it is in any element. */
    public boolean isPresentIn(JsonNode data) {
        return isPresentIn(data, pointer.substring(1).split("/"), 0);
    }

    private static boolean isPresentIn(JsonNode node, String[] names, int from) {
        if (from == names.length || node.isMissingNode()) {
            return !node.isMissingNode();
        }
        if (!names[from].equals("*")) {
            return isPresentIn(node.path(names[from]), names, from + 1);
        }
        for (var element : node) {
            if (isPresentIn(element, names, from + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int compareTo(FieldPath other) {
        return pointer.compareTo(other.pointer);
    }

    @Override
    public String toString() {
        return pointer;
    }
}
