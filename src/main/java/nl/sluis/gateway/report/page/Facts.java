package nl.sluis.gateway.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names and their values as a table of two columns, of which the first is read as the heading of its row. */
public final class Facts {
    private final List<Html> rows = new ArrayList<>();
    private final String about;

    /** @param about what the table is about, for who hears it */
    public Facts(String about) {
        this.about = about;
    }

    public Facts row(String name, String value) {
        return row(name, Html.text(value));
    }

    public Facts row(String name, Html value) {
        rows.add(Html.of("tr", Html.of("th", Map.of("scope", "row"), Html.text(name)), Html.of("td", value)));
        return this;
    }

    public Html html() {
        return Html.of(
                "table",
                Map.of("class", "feiten", "title", about),
                Html.of("tbody", Map.of(), List.copyOf(rows)));
    }
}
