package nl.sluis.bench;

import java.util.Locale;

/** A table of Markdown, row by row. */
final class Table {
    private final StringBuilder text = new StringBuilder();

    /** @param columns of which those that begin with {@code >} stand to the right */
    Table(String... columns) {
        var line = new StringBuilder("|");
        text.append('|');
        for (var column : columns) {
            boolean right = column.startsWith(">");
            text.append(' ').append(right ? column.substring(1) : column).append(" |");
            line.append(right ? "---:|" : "---|");
        }
        text.append('\n').append(line).append('\n');
    }

    Table row(String... cells) {
        text.append('|');
        for (var cell : cells) {
            text.append(cell.isEmpty() ? "" : " " + cell).append(" |");
        }
        text.append('\n');
        return this;
    }

    /** Whole, with thousands apart. */
    static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    static String whole(long figure) {
        return String.format(Locale.ROOT, "%,d", figure);
    }

    static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    static String one(double figure) {
        return String.format(Locale.ROOT, "%,.1f", figure);
    }

    /** Nothing where there is nothing to compare with. */
    static String ratio(double figure, double base) {
        return base == 0 ? "" : two(figure / base);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
