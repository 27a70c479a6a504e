package nl.sluis.gateway.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A table with a caption and a heading over each column. */
public final class Rows {
    private final String caption;
    private final List<String> headings;
    private final List<Html> rows = new ArrayList<>();

    public Rows(String caption, String... headings) {
        this.caption = caption;
        this.headings = List.of(headings);
    }

    /** @throws IllegalArgumentException when there are not as many as headings */
    public Rows row(String... cells) {
        return row(Arrays.stream(cells).map(Html::text).toArray(Html[]::new));
    }

    public Rows row(Html... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("a row has a cell for each heading");
        }
        rows.add(Html.all(Arrays.stream(cells).map(cell -> Html.of("td", cell)).toList()));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Html html() {
        var heads = headings.stream()
                .map(heading -> Html.of("th", Map.of("scope", "col"), Html.text(heading)))
                .toList();
        return Html.of(
                "table",
                Html.of("caption", caption),
                Html.of("thead", Html.of("tr", Map.of(), heads)),
                Html.of(
                        "tbody",
                        Map.of(),
                        rows.stream().map(row -> Html.of("tr", row)).toList()));
    }
}
