package nl.sluis.gateway.report.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/** Headings, paragraphs and lists. */
public final class Prose {
    private Prose() {}

    public static Html heading(int level, String words) {
        if (level < 1 || level > 4) {
            throw new IllegalArgumentException("a heading is of level 1 to 4");
        }
        return Html.of("h" + level, words);
    }

    public static Html paragraph(String words) {
        return Html.of("p", words);
    }

    public static Html paragraph(String look, String words) {
        return Html.of("p", Map.of("class", look), Html.text(words));
    }

    public static Html box(Html... inside) {
        return Html.of("div", Map.of("class", "kader"), inside);
    }

    public static Html list(String... items) {
        return list(Arrays.asList(items));
    }

    public static Html list(Collection<String> items) {
        return Html.of(
                "ul", Map.of(), items.stream().map(item -> Html.of("li", item)).toList());
    }
}
