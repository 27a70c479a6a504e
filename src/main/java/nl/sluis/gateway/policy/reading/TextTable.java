package nl.sluis.gateway.policy.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in columns as wide as their widest cell; the last one is not padded. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final String indent;

    TextTable(String indent) {
        this.indent = indent;
    }

    void row(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    String text() {
        var widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        rows.forEach(row -> {
            for (var column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        var text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder(indent);
        for (var column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
