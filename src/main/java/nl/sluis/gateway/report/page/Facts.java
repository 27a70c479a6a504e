package nl.sluis.gateway.report.page;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names and their values as a table of two columns, of which the first is read as the heading of its row. The roles are
 * said, since a narrow screen shows cells below each other and would take the table from who hears it.
 */
public final class Facts {
    private final List<Html> rows = new ArrayList<>();
    private final String about;

    /** @param about what the table is about, for who hears it */
    public Facts(String about) {
        this.about = about;
    }

    @CanIgnoreReturnValue
    public Facts row(String name, String value) {
        return row(name, Html.text(value));
    }

    @CanIgnoreReturnValue
    public Facts row(String name, Html value) {
        rows.add(Html.of(
                "tr",
                Map.of("role", "row"),
                Html.of("th", Map.of("scope", "row", "role", "rowheader"), Html.text(name)),
                Html.of("td", Map.of("role", "cell"), value)));
        return this;
    }

    public Html html() {
        return Html.of(
                "table",
                Map.of("class", "feiten", "title", about, "role", "table"),
                Html.of("tbody", Map.of("role", "rowgroup"), List.copyOf(rows)));
    }
}
