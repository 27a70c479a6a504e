package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/**
 * CSV with a first line of names; comma or semicolon, as the first line has it. A record is one line: no field of a consent
 * holds an end of line, and so every number in the report is that of a line.
 */
final class CsvRows implements RowReader {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private final ObjectReader cells;
    private final Columns columns;

    /** @throws FileRefusedException when the first line does not name columns that are known */
    CsvRows(String header) {
        var separator = header.indexOf(';') >= 0 ? ';' : ',';
        this.cells = CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
        this.columns =
                new Columns(split(header)
                        .orElseThrow(() -> new FileRefusedException(Fault.COLUMNS, "line 1: this is no line of CSV"))
                        .stream()
                        .map(String::strip)
                        .toList());
    }

    @Override
    public Row read(String line) {
        if (line.isBlank()) {
            return new Row.Blank();
        }
        var row = split(line);
        if (row.isEmpty()) {
            return new Row.Unreadable(
                    Rejection.ofLine("NOT_CSV", "Deze regel is geen CSV; is er een aanhalingsteken te weinig?"));
        }
        if (row.get().size() != columns.names().size()) {
            return new Row.Unreadable(Rejection.ofLine(
                    "COLUMNS",
                    "Deze regel heeft " + row.get().size() + " velden en de kopregel "
                            + columns.names().size() + "."));
        }
        return new Row.Request(columns.request(row.get()));
    }

    private Optional<List<String>> split(String line) {
        try (var rows = cells.<String[]>readValues(line)) {
            var first = List.of(rows.nextValue());
            return rows.hasNextValue() ? Optional.empty() : Optional.of(first);
        } catch (IOException | RuntimeException broken) { // its text quotes the line
            return Optional.empty();
        }
    }
}
