package nl.sluis.gateway.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.regex.Pattern;

/**
 * The one style of our pages, with the tokens of the NL Design System (Utrecht) as custom properties. Paper knows no custom
 * properties, so there each token is replaced by its value.
 */
final class Sheet {
    private static final Pattern TOKEN = Pattern.compile("(--utrecht-[a-z0-9-]+): ([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\((--utrecht-[a-z0-9-]+)\\)");

    private Sheet() {}

    static String forScreens() {
        return read("page.css");
    }

    static String forPaper() {
        var sheet = read("page.css") + read("paper.css");
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(sheet).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        var plain = TOKEN.matcher(sheet).replaceAll("");
        return USE.matcher(plain).replaceAll(use -> {
            var value = tokens.get(use.group(1));
            if (value == null) {
                throw new IllegalStateException(use.group(1) + " has no value in page.css");
            }
            return value;
        });
    }

    private static String read(String name) {
        try (var file = Sheet.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
