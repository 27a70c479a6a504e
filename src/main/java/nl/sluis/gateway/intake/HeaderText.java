package nl.sluis.gateway.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of an attribute in a header: unquoted, then percent-decoded once (CloudEvents HTTP binding 3.1.3.2). */
final class HeaderText {
    private HeaderText() {}

    /** Null when it is not such a text; then nothing of it is used. */
    static @Nullable String decode(String header) {
        var text = header.strip();
        if (text.startsWith("\"")) {
            var unquoted = unquote(text);
            return unquoted == null ? null : percentDecode(unquoted);
        }
        return percentDecode(text);
    }

    private static @Nullable String unquote(String text) {
        var unquoted = new StringBuilder();
        for (var i = 1; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                return i == text.length() - 1 ? unquoted.toString() : null;
            }
            if (c == '\\' && ++i < text.length()) {
                c = text.charAt(i);
            }
            unquoted.append(c);
        }
        return null;
    }

    private static @Nullable String percentDecode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x20 || c > 0x7e) {
                return null;
            }
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            var complete = i + 2 < text.length();
            var high = complete ? Character.digit(text.charAt(i + 1), 16) : -1;
            var low = complete ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
