package nl.sluis.gateway.console.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A small file that somebody hands in. Its name and its type are the sender's words, and are not looked at. */
final class Uploaded {
    private static final int MOST = 16 * 1024;
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9+/]{86}==");

    private Uploaded() {}

    /** The signature in it, as {@code ./sluis sign} writes one; empty when it is something else. */
    static Optional<String> signature(@Nullable MultipartFile file) {
        return text(file)
                .map(String::strip)
                .filter(text -> SIGNATURE.matcher(text).matches());
    }

    /** What stands in it; empty when none was sent, when it is empty, too large for what is handed in here, or no text. */
    static Optional<String> text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty() || file.getSize() > MOST) {
            return Optional.empty();
        }
        try {
            var bytes = file.getBytes();
            var text = new String(bytes, StandardCharsets.UTF_8);
            return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
