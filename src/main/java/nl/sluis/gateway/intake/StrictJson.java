package nl.sluis.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.sluis.gateway.message.JsonBuffers;

/**
 * JSON as RFC 8259 writes it and no more: UTF-8, each name once, nothing behind it, of bounded depth.
 *
 * <p>What Jackson says of an error quotes the text it stands in, so none of that comes out of here: only where it stands.
 */
final class StrictJson {
    private static final ObjectReader READER = new ObjectMapper(JsonBuffers.factory()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNameLength(256)
                            .maxNumberLength(64)
                            .maxTokenCount(10_000)
                            .build())
                    .build())
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /** @throws RejectedRequest 400, saying what is wrong and where */
    static JsonNode read(byte[] utf8) {
        try {
            var tree = isPlain(utf8) ? READER.readTree(utf8) : READER.readTree(decode(utf8));
            if (tree.isMissingNode()) {
                throw RejectedRequest.because("NOT_JSON", "Het bericht is leeg.", "The message is empty.");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw rejected(broken);
        } catch (IOException broken) {
            throw new IllegalStateException("bytes in memory could not be read", broken);
        }
    }

    /** Whether these are characters of ASCII but NUL, in which Jackson guesses no other encoding. */
    private static boolean isPlain(byte[] utf8) {
        var plain = true;
        for (var value : utf8) {
            plain &= value > 0;
        }
        return plain;
    }

    /** Jackson would guess the encoding, and takes what is not UTF-8 for UTF-8. */
    private static String decode(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw RejectedRequest.because(
                    "NOT_UTF8", "De tekst is geen geldige UTF-8.", "The text is not valid UTF-8.");
        }
    }

    private static RejectedRequest rejected(JsonProcessingException broken) {
        var location = broken.getLocation();
        var line = location == null ? 0 : location.getLineNr();
        var column = location == null ? 0 : location.getColumnNr();
        var where = " (regel " + line + ", kolom " + column + ")";
        var english = " (line " + line + ", column " + column + ")";
        if (broken instanceof StreamConstraintsException) {
            return RejectedRequest.because(
                    "LIMIT",
                    "De JSON is te diep of heeft te veel onderdelen, of een naam of getal is te lang" + where + ".",
                    "The JSON is too deep or has too many parts, or a name or number is too long" + english + ".");
        }
        if (broken.getOriginalMessage().startsWith("Duplicate field")) {
            return RejectedRequest.because(
                    "DUPLICATE_FIELD",
                    "Een naam staat twee keer in hetzelfde object" + where + ".",
                    "A name stands twice in the same object" + english + ".");
        }
        return RejectedRequest.because(
                "NOT_JSON", "Dit is geen geldige JSON" + where + ".", "This is not valid JSON" + english + ".");
    }
}
