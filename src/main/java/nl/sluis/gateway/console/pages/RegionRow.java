package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A region in which something flows, for a row. */
record RegionRow(
        String code, String name, int parties, int flows, int deliveries, int rehearsals, long waiting, long parked) {
    static List<RegionRow> all(JsonNode told) {
        return told.path("regions")
                .valueStream()
                .map(row -> new RegionRow(
                        row.path("code").asText(),
                        row.path("name").asText(),
                        row.path("parties").asInt(),
                        row.path("flows").asInt(),
                        row.path("deliveries").asInt(),
                        row.path("rehearsals").asInt(),
                        row.path("waiting").asLong(),
                        row.path("parked").asLong()))
                .toList();
    }
}
