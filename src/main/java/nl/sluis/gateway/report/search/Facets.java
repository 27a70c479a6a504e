package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How often each word stands among entries, by what their reader sees of them: what may not be found is not counted.
 *
 * @param counts of each kind, as its reader sees it
 */
record Facets(Map<Kind, Long> counts) {
    ObjectNode asJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("total", counts.values().stream().mapToLong(Long::longValue).sum());
        put(json, "type", kind -> List.of(kind.leaf().type().code()));
        put(json, "outcome", kind -> List.of(kind.leaf().decision().code()));
        put(json, "reason", Kind::reasons);
        put(json, "rule", kind -> kind.rule().map(List::of).orElse(List.of()));
        put(json, "region", kind -> kind.region().isEmpty() ? List.of() : List.of(kind.region()));
        return json;
    }

    private void put(ObjectNode json, String name, Function<Kind, Collection<String>> words) {
        var sums = new TreeMap<String, Long>();
        counts.forEach((kind, count) ->
                words.apply(kind).stream().distinct().forEach(word -> sums.merge(word, count, Long::sum)));
        var facet = json.putObject(name);
        sums.forEach(facet::put);
    }
}
