package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The ways in which a value may be written by accident; each gives text that can stand between the quotes of JSON. */
enum Writing {
    RAW(text -> text),
    LOWER_CASE(text -> text.toLowerCase(Locale.ROOT)),
    UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
    REVERSED(text -> new StringBuilder(text).reverse().toString()),
    NFC(text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
    NFD(text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
    NFKC(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
    URL(text -> URLEncoder.encode(text, UTF_8)),
    URL_WHOLLY(text -> each(text.getBytes(UTF_8), "%%%02X")),
    URL_TWICE(text -> each(text.getBytes(UTF_8), "%%25%02x")),
    JSON_ESCAPES(text -> eachCharacter(text, "\\u%04x")),
    JSON_ESCAPES_UPPER_CASE(text -> eachCharacter(text, "\\u%04X")),
    JSON_ESCAPES_TWICE(text -> eachCharacter(text, "\\\\u%04x")),
    JSON_WITHIN_JSON(text -> "{\\\"leak\\\":\\\"" + text + "\\\"}"),
    XML_DECIMAL(text -> eachCharacter(text, "&#%d;")),
    XML_HEXADECIMAL(text -> eachCharacter(text, "&#x%x;")),
    XML_ELEMENT(text -> "<leak>" + text + "</leak>"),
    HEX_LOWER_CASE(text -> HexFormat.of().formatHex(text.getBytes(UTF_8))),
    HEX_UPPER_CASE(text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8))),
    HEX_WITH_COLONS(text -> HexFormat.ofDelimiter(":").formatHex(text.getBytes(UTF_8))),
    BASE64(text -> base64(Base64.getEncoder(), text)),
    BASE64_ONE_BYTE_LATER(text -> base64(Base64.getEncoder(), " " + text)),
    BASE64_TWO_BYTES_LATER(text -> base64(Base64.getEncoder(), "\"\"" + text)),
    BASE64_WITHIN_TEXT(text -> base64(Base64.getEncoder(), "de heer/mevrouw " + text + ", geboren te")),
    BASE64_BEHIND_LETTERS(text -> "abc" + base64(Base64.getEncoder(), text)),
    BASE64_URL(text -> base64(Base64.getUrlEncoder(), "??>" + text + ">>?")),
    BASE64_URL_ONE_BYTE_LATER(text -> base64(Base64.getUrlEncoder().withoutPadding(), "?" + text)),
    BASE64_URL_TWO_BYTES_LATER(text -> base64(Base64.getUrlEncoder().withoutPadding(), "?>" + text)),
    BASE64_OF_JSON(text -> base64(Base64.getEncoder(), "{\"leak\":\"" + text + "\"}")),
    BASE64_REVERSED(text ->
            base64(Base64.getEncoder(), new StringBuilder(text).reverse().toString())),
    GZIP_IN_BASE64(text -> Base64.getEncoder().encodeToString(gzip(text))),
    GZIP_IN_BASE64_ONE_BYTE_LATER(text -> Base64.getEncoder().encodeToString(behind(1, gzip(text)))),
    GZIP_IN_BASE64_TWO_BYTES_LATER(text -> Base64.getEncoder().encodeToString(behind(2, gzip(text)))),
    GZIP_IN_BASE64_URL(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(gzip(text))),
    GZIP_OF_JSON_IN_BASE64(text -> Base64.getEncoder().encodeToString(gzip("{\"leak\":\"" + text + "\"}"))),
    GZIP_OF_ESCAPES_IN_BASE64(text -> Base64.getEncoder().encodeToString(gzip(each(text.getBytes(UTF_8), "%%%02x")))),
    SPACES_BETWEEN(text -> between(text, " ")),
    DASHES_BETWEEN(text -> between(text, "-")),
    DOTS_BETWEEN(text -> between(text, "."));

    private final UnaryOperator<String> writing;

    Writing(UnaryOperator<String> writing) {
        this.writing = writing;
    }

    String of(String text) {
        return writing.apply(text);
    }

    /** A name with something between its letters is no name; it is looked for as a word. */
    boolean suits(String text) {
        return switch (this) {
            case SPACES_BETWEEN, DASHES_BETWEEN, DOTS_BETWEEN -> text.chars().anyMatch(Character::isDigit);
            default -> true;
        };
    }

    private static String between(String text, String separator) {
        return String.join(separator, text.split(""));
    }

    private static byte[] gzip(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] behind(int others, byte[] bytes) {
        var moved = new byte[others + bytes.length];
        System.arraycopy(bytes, 0, moved, others, bytes.length);
        return moved;
    }

    private static String base64(Base64.Encoder encoder, String text) {
        return encoder.encodeToString(text.getBytes(UTF_8));
    }

    private static String each(byte[] bytes, String format) {
        var text = new StringBuilder();
        for (var value : bytes) {
            text.append(String.format(Locale.ROOT, format, value & 0xFF));
        }
        return text.toString();
    }

    private static String eachCharacter(String text, String format) {
        return text.chars()
                .mapToObj(character -> String.format(Locale.ROOT, format, character))
                .collect(Collectors.joining());
    }
}
