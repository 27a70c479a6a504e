package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.NumberToJSON;

/**
 * The canonical form of a JSON tree: sorted names, no space, one way to write each text and number (RFC 8785).
 *
 * <p>Written over the tree because the library only takes text, and would parse everything a second time; its numbers
 * are used as they are.
 */
public final class CanonicalJson {
    private static final long LARGEST_EXACT = (1L << 53) - 1;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(2_048);

    private CanonicalJson() {}

    /**
     * The canonical bytes, in UTF-8.
     *
     * @throws NotCanonicalException for a number that has no exact form here (RFC 7493 2.2) and for half a surrogate pair:
     *     two different trees would look the same
     */
    public static byte[] of(JsonNode tree) {
        var canonical = new CanonicalJson();
        canonical.write(tree);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject((ObjectNode) node);
            case ARRAY -> writeArray(node);
            case STRING -> writeText(node.textValue());
            case NUMBER -> writeNumber(node);
            case BOOLEAN, NULL -> text.append(node.asText());
            case BINARY, MISSING, POJO -> throw new IllegalStateException("not a node that a parser makes");
        }
    }

    private void writeObject(ObjectNode object) {
        var names = new String[object.size()];
        var count = 0;
        for (var fields = object.fieldNames(); fields.hasNext(); ) {
            names[count++] = fields.next();
        }
        Arrays.sort(names); // by UTF-16 code units, as RFC 8785 3.2.3 asks
        var separator = '{';
        for (var name : names) {
            text.append(separator);
            writeText(name);
            text.append(':');
            write(object.get(name));
            separator = ',';
        }
        text.append(count == 0 ? "{}" : "}");
    }

    private void writeArray(JsonNode array) {
        text.append('[');
        for (var i = 0; i < array.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(array.get(i));
        }
        text.append(']');
    }

    private void writeNumber(JsonNode number) {
        if (number.isIntegralNumber()) {
            var value = number.longValue();
            if (!number.canConvertToLong() || value > LARGEST_EXACT || value < -LARGEST_EXACT) {
                throw inexact();
            }
            text.append(value);
            return;
        }
        var value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw inexact();
        }
        try {
            text.append(NumberToJSON.serializeNumber(value));
        } catch (IOException notFinite) {
            throw inexact();
        }
    }

    private void writeText(String value) {
        text.append('"');
        var plainFrom = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                text.append(value, plainFrom, i);
                writeEscape(c);
                plainFrom = i + 1;
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == value.length()
                        || !Character.isLowSurrogate(value.charAt(++i))) {
                    throw new NotCanonicalException(NotCanonicalException.Fault.HALF_SURROGATE);
                }
            }
        }
        text.append(value, plainFrom, value.length()).append('"');
    }

    private void writeEscape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            default -> text.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }

    private static NotCanonicalException inexact() {
        return new NotCanonicalException(NotCanonicalException.Fault.INEXACT_NUMBER);
    }
}
