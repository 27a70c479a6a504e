package nl.sluis.gateway.report.region;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.sluis.gateway.journal.EntryType;

/** The months of a region as they may be told. */
final class RegionReport {
    private static final String TOTAL = "totaal";
    private final ArrayNode months = JsonNodeFactory.instance.arrayNode();

    /** A type that had no message that month is not in its table. */
    void add(YearMonth month, Map<String, Map<EntryType, Long>> counts) {
        var types = List.copyOf(new TreeSet<>(counts.keySet()));
        var endings = List.of(Ending.values());
        var table = types.stream()
                .map(type -> endings.stream()
                        .mapToLong(ending -> counts.getOrDefault(type, Map.of()).getOrDefault(ending.type(), 0L))
                        .toArray())
                .toArray(long[][]::new);
        var cells = SafeTable.of(table, endings.size());
        var json = months.addObject().put("month", month.toString());
        var rows = json.putArray("rows");
        for (var i = 0; i < cells.length; i++) {
            row(rows.addObject().put("type", i < types.size() ? types.get(i) : TOTAL), cells[i], endings);
        }
    }

    private static void row(ObjectNode json, Cell[] cells, List<Ending> endings) {
        for (var j = 0; j < cells.length; j++) {
            json.put(j < endings.size() ? endings.get(j).dutch() : TOTAL, cells[j].toString());
        }
    }

    ArrayNode months() {
        return months;
    }
}
