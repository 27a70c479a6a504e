package nl.sluis.gateway.report.page;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A table with a caption and a heading over each column, which a narrow screen puts before each cell. */
public final class Rows {
    private final String caption;
    private final List<String> headings;
    private final List<Html> rows = new ArrayList<>();

    public Rows(String caption, String... headings) {
        this.caption = caption;
        this.headings = List.of(headings);
    }

    /** @throws IllegalArgumentException when there are not as many as headings */
    @CanIgnoreReturnValue
    public Rows row(String... cells) {
        return row(Arrays.stream(cells).map(Html::text).toArray(Html[]::new));
    }

    @CanIgnoreReturnValue
    public Rows row(Html... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("a row has a cell for each heading");
        }
        var row = new ArrayList<Html>();
        for (var i = 0; i < cells.length; i++) {
            row.add(Html.of("td", Map.of("role", "cell", "data-kop", headings.get(i)), cells[i]));
        }
        rows.add(Html.of("tr", Map.of("role", "row"), row));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Html html() {
        var heads = headings.stream()
                .map(heading -> Html.of("th", Map.of("scope", "col", "role", "columnheader"), Html.text(heading)))
                .toList();
        return Html.of(
                "table",
                Map.of("class", "rijen", "role", "table"),
                Html.of("caption", caption),
                Html.of("thead", Map.of("role", "rowgroup"), Html.of("tr", Map.of("role", "row"), heads)),
                Html.of("tbody", Map.of("role", "rowgroup"), List.copyOf(rows)));
    }
}
