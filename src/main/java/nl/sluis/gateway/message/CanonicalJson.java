package nl.sluis.gateway.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    /** So many members are put in order by walking back over those before. */
    private static final int FEW = 40;

    private byte[] bytes = new byte[4_096]; // holds what most messages need
    private int length;

    private CanonicalJson() {}

    private record Member(String name, JsonNode value) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            return name.compareTo(other.name);
        }
    }

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

    /** The canonical bytes behind others, of which they are the rest. @throws NotCanonicalException as {@link #of} */
    public static byte[] behind(byte[] first, JsonNode tree) {
        var canonical = new CanonicalJson();
        canonical.reserve(first.length);
        System.arraycopy(first, 0, canonical.bytes, 0, first.length);
        canonical.length = first.length;
        canonical.write(tree);
        return Arrays.copyOf(canonical.bytes, canonical.length);
    }

    /** Takes the canonical bytes into this digest. @throws NotCanonicalException as {@link #of} */
    public static void into(MessageDigest digest, JsonNode tree) {
        var canonical = new CanonicalJson();
        canonical.write(tree);
        digest.update(canonical.bytes, 0, canonical.length);
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
        var members = inOrder(object);
        put('{');
        for (var at = 0; at < members.length; at++) {
            if (at > 0) {
                put(',');
            }
            writeText(members[at].name);
            put(':');
            write(members[at].value);
        }
        put('}');
    }

    /** By UTF-16 code units, as RFC 8785 3.2.3 asks. Most objects are small and nearly in order; a large one may be anything. */
    private static Member[] inOrder(ObjectNode object) {
        var members = new Member[object.size()];
        var count = 0;
        for (var member : object.properties()) {
            members[count++] = new Member(member.getKey(), member.getValue());
        }
        if (count > FEW) {
            Arrays.sort(members);
        } else {
            insertionSort(members);
        }
        return members;
    }

    private static void insertionSort(Member[] members) {
        for (var i = 1; i < members.length; i++) {
            var member = members[i];
            var at = i;
            for (; at > 0 && members[at - 1].name.compareTo(member.name) > 0; at--) {
                members[at] = members[at - 1];
            }
            members[at] = member;
        }
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
