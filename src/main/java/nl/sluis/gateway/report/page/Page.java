package nl.sluis.gateway.report.page;

import java.util.Map;

/**
 * A whole page in Dutch that needs nothing besides itself and runs no script.
 *
 * @param description one sentence on what it is
 */
public record Page(String title, String description, Html content) {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";

    public String forScreens() {
        return page(Sheet.forScreens());
    }

    String forPaper() {
        return page(Sheet.forPaper());
    }

    private String page(String sheet) {
        var head = Html.of(
                "head",
                meta(Map.of("charset", "utf-8")),
                meta(Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                meta(Map.of("http-equiv", "Content-Security-Policy", "content", POLICY)),
                meta(Map.of("name", "referrer", "content", "no-referrer")),
                meta(Map.of("name", "description", "content", description)),
                Html.of("title", title),
                Html.style(sheet));
        var body = Html.of("body", Html.of("main", content));
        return "<!DOCTYPE html>\n" + Html.of("html", Map.of("lang", "nl"), head, body) + "\n";
    }

    private static Html meta(Map<String, String> attributes) {
        return Html.of("meta", attributes);
    }

    @Override
    public String toString() {
        return "Page[" + title + "]";
    }
}
