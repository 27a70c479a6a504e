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
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1_024];
    private int length;

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
        return Arrays.copyOf(canonical.bytes, canonical.length);
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject((ObjectNode) node);
            case ARRAY -> writeArray(node);
            case STRING -> writeText(node.textValue());
            case NUMBER -> writeNumber(node);
            case BOOLEAN, NULL -> putAll(node.asText());
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
            put(separator);
            writeText(name);
            put(':');
            write(object.get(name));
            separator = ',';
        }
        putAll(count == 0 ? "{}" : "}");
    }

    private void writeArray(JsonNode array) {
        put('[');
        for (var i = 0; i < array.size(); i++) {
            if (i > 0) {
                put(',');
            }
            write(array.get(i));
        }
        put(']');
    }

    private void writeNumber(JsonNode number) {
        if (number.isIntegralNumber()) {
            var value = number.longValue();
            if (!number.canConvertToLong() || value > LARGEST_EXACT || value < -LARGEST_EXACT) {
                throw inexact();
            }
            putAll(Long.toString(value));
            return;
        }
        var value = number.doubleValue();
        if (!Double.isFinite(value)) {
            throw inexact();
        }
        try {
            putAll(NumberToJSON.serializeNumber(value));
        } catch (IOException notFinite) {
            throw inexact();
        }
    }

    private void writeText(String value) {
        put('"');
        for (var at = writePlain(value, 0); at < value.length(); at = writePlain(value, at)) {
            var c = value.charAt(at);
            if (c >= 0x80) {
                at += writeBeyondAscii(value, at);
            } else {
                writeEscape(c);
                at++;
            }
        }
        put('"');
    }

    /** Copies what stands for itself, as nearly everything does, and tells where that ends. */
    private int writePlain(String value, int from) {
        reserve(value.length() - from);
        var into = bytes;
        var next = length;
        var at = from;
        for (; at < value.length(); at++) {
            var c = value.charAt(at);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            into[next++] = (byte) c;
        }
        length = next;
        return at;
    }

    /** How many characters of Java this one took. */
    private int writeBeyondAscii(String value, int at) {
        var codePoint = value.codePointAt(at);
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new NotCanonicalException(NotCanonicalException.Fault.HALF_SURROGATE);
        }
        for (var utf8 : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            put(utf8);
        }
        return Character.charCount(codePoint);
    }

    private void writeEscape(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\t' -> put('t');
            case '\n' -> put('n');
            case '\f' -> put('f');
            case '\r' -> put('r');
            default -> {
                putAll("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 15]);
            }
        }
    }

    private void putAll(String ascii) {
        for (var at = 0; at < ascii.length(); at++) {
            put(ascii.charAt(at));
        }
    }

    private void put(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private static NotCanonicalException inexact() {
        return new NotCanonicalException(NotCanonicalException.Fault.INEXACT_NUMBER);
    }
}
