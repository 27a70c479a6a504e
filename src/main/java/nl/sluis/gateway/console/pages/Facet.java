package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way in which what was found falls apart.
 *
 * @param name of the filter that it narrows
 */
record Facet(String name, List<Part> parts) {
    private static final int MOST = 8;
    private static final Map<String, String> NAMES =
            Map.of("type", "soort", "outcome", "uitkomst", "reason", "reden", "rule", "regel", "region", "regio");

    /** @param chosen whether the search is narrowed to it already */
    record Part(String code, long count, boolean chosen, String address) {}

    static List<Facet> all(JsonNode told, SearchFilters filters) {
        return Stream.of("type", "outcome", "reason", "rule", "region")
                .map(name -> of(NAMES.getOrDefault(name, name), told.path(name), filters))
                .filter(facet -> !facet.parts().isEmpty())
                .toList();
    }

    private static Facet of(String name, JsonNode counts, SearchFilters filters) {
        return new Facet(
                name,
                counts.properties().stream()
                        .map(count ->
                                part(name, count.getKey(), count.getValue().asLong(), filters))
                        .sorted(Comparator.comparing(Part::count).reversed())
                        .limit(MOST)
                        .toList());
    }

    private static Part part(String name, String code, long count, SearchFilters filters) {
        var chosen = filters.get(name).equals(code);
        return new Part(code, count, chosen, filters.with(name, chosen ? "" : code));
    }
}
