package nl.sluis.gateway.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the escapes of JSON, URLs and XML, mixed as they come. */
final class Unescape implements View.Reading {
    static final Unescape INSTANCE = new Unescape();
    private static final Map<String, Integer> ENTITIES =
            Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'');
    private static final int LONGEST_ENTITY = 10;

    private Unescape() {}

    /** Whether there is anything that could be an escape. */
    static boolean hasWork(View view) {
        for (var at = 0; at < view.length(); at++) {
            var value = view.at(at);
            if (value == '\\' || value == '%' || value == '&' || value == '+') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(View source, Sink into) {
        for (var at = 0; at < source.length(); ) {
            at = switch (source.at(at)) {
                case '\\' -> json(source, at, into);
                case '%' -> url(source, at, into);
                case '&' -> xml(source, at, into);
                case '+' -> put(' ', at, 1, into);
                default -> put(source.at(at), at, 1, into);
            };
        }
    }

    private static int json(View source, int at, Sink into) {
        if (at + 1 >= source.length()) {
            return put('\\', at, 1, into);
        }
        var escaped = source.at(at + 1);
        if (escaped != 'u') {
            return put("bfnrt".indexOf(escaped) < 0 ? escaped : ' ', at, 2, into);
        }
        var unit = number(source, at + 2, at + 6, 16);
        if (unit < 0) {
            return put('\\', at, 1, into);
        }
        var low = Character.isHighSurrogate((char) unit) && isUnicodeEscape(source, at + 6)
                ? number(source, at + 8, at + 12, 16)
                : -1;
        if (low >= 0 && Character.isLowSurrogate((char) low)) {
            return putCharacter(Character.toCodePoint((char) unit, (char) low), at, 12, into);
        }
        return putCharacter(unit, at, 6, into);
    }

    private static boolean isUnicodeEscape(View source, int at) {
        return at + 1 < source.length() && source.at(at) == '\\' && source.at(at + 1) == 'u';
    }

    private static int url(View source, int at, Sink into) {
        var value = number(source, at + 1, at + 3, 16);
        return value < 0 ? put('%', at, 1, into) : put(value, at, 3, into);
    }

    private static int xml(View source, int at, Sink into) {
        var end = at + 1;
        while (end < source.length() && end < at + LONGEST_ENTITY && source.at(end) != ';') {
            end++;
        }
        if (end >= source.length() || source.at(end) != ';') {
            return put('&', at, 1, into);
        }
        var character = entity(source, at + 1, end);
        return character < 0 ? put('&', at, 1, into) : putCharacter(character, at, end + 1 - at, into);
    }

    private static int entity(View source, int from, int to) {
        if (from == to || source.at(from) != '#') {
            return ENTITIES.getOrDefault(new String(source.bytes(), from, to - from, StandardCharsets.ISO_8859_1), -1);
        }
        var hexadecimal = from + 1 < to && (source.at(from + 1) | 0x20) == 'x';
        return hexadecimal ? number(source, from + 2, to, 16) : number(source, from + 1, to, 10);
    }

    /** The number written here, -1 when there is none. */
    private static int number(View source, int from, int to, int radix) {
        if (from >= to || to > source.length()) {
            return -1;
        }
        var number = 0;
        for (var at = from; at < to; at++) {
            var digit = Character.digit(source.at(at), radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }

    private static int put(int value, int at, int length, Sink into) {
        into.put(value, at);
        return at + length;
    }

    private static int putCharacter(int codePoint, int at, int length, Sink into) {
        into.putAll(Utf8.of(codePoint), at);
        return at + length;
    }
}
