package nl.sluis.gateway.console.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.gateway.console.site.ForEveryone;
import nl.sluis.gateway.console.site.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code config/theme.css}, with which an organisation gives the design tokens ({@code --utrecht-…}) other values; read at
 * start. It is for the eyes alone: what it could fetch from elsewhere, the policy of the pages does not let it.
 */
@Page
final class ThemePage {
    private static final int MOST_BYTES = 64 * 1024;
    private final String css;

    /** @throws IllegalStateException when it is longer than a theme is */
    ThemePage(Path configDir) {
        css = read(configDir.resolve("theme.css"));
    }

    @GetMapping(path = "/stijl/thema.css", produces = "text/css;charset=UTF-8")
    @ForEveryone
    ResponseEntity<String> css() {
        return ResponseEntity.ok(css);
    }

    private static String read(Path file) {
        try {
            if (!Files.exists(file)) {
                return "";
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException(file + " is longer than " + MOST_BYTES + " bytes");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
