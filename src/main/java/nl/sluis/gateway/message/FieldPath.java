package nl.sluis.gateway.message;

import com.fasterxml.jackson.core.JsonPointer;
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

    @Override
    public int compareTo(FieldPath other) {
        return pointer.compareTo(other.pointer);
    }

    @Override
    public String toString() {
        return pointer;
    }
}
