package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an erasure lets go and what must be kept: numbers of entries of the own party, by class. */
record ErasurePlan(List<Line> goes, List<Line> stays) {
    record Line(String retentionClass, long entries) {}

    static ErasurePlan of(JsonNode plan) {
        return new ErasurePlan(lines(plan.path("goes")), lines(plan.path("stays")));
    }

    private static List<Line> lines(JsonNode rows) {
        return rows.valueStream()
                .map(row ->
                        new Line(row.path("class").asText(), row.path("entries").asLong()))
                .toList();
    }
}
