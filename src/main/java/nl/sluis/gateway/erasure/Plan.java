package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * What would go, and what stays because it must be kept.
 *
 * @param goes  keys with everything under them
 * @param stays keys of a class that is kept by law
 */
record Plan(List<Stock> goes, List<Stock> stays) {
    Plan {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
    }

    /** @param duty the classes that must be kept by law */
    static Plan of(List<Stock> stocks, Ground ground, Set<String> duty) {
        var kept = stocks.stream()
                .filter(stock -> duty.contains(stock.retentionClass()) && !ground.overridesDuty())
                .toList();
        return new Plan(stocks.stream().filter(stock -> !kept.contains(stock)).toList(), kept);
    }

    /** For who asks: of their own party alone, so that it does not tell what others have. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        goes.forEach(stock -> json.withArray("goes").add(line(stock)));
        stays.forEach(stock -> json.withArray("stays").add(line(stock).put("why", "AVG 17(3)(b)")));
        return json;
    }

    private static ObjectNode line(Stock stock) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("class", stock.retentionClass())
                .put("entries", stock.own());
    }
}
