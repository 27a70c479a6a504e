package nl.sluis.gateway.routes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;

/** Where something enters a route. Each is looked up once: Camel would read its address again for every message. */
final class Entrances {
    private final ProducerTemplate camel;
    private final Map<String, Endpoint> known = new ConcurrentHashMap<>();

    Entrances(ProducerTemplate camel) {
        this.camel = camel;
    }

    /**
     * Sends this through the route that begins here.
     *
     * @param from an address in the {@link RouteTable}
     * @return with what the route made of it as its body
     */
    Exchange send(String from, Object body) {
        var endpoint = known.computeIfAbsent(from, camel.getCamelContext()::getEndpoint);
        return camel.send(endpoint, ExchangePattern.InOut, exchange -> exchange.getMessage()
                .setBody(body));
    }
}
