package nl.sluis.gateway.report.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who got something about the person, over all messages that arrived.
 *
 * @param categories the kinds of data of which it saw something, in words
 */
record Recipient(Exchange.End who, long messages, Instant first, Instant last, List<String> categories) {
    /** In the order in which each got its first. */
    static List<Recipient> of(Collection<Exchange> exchanges) {
        var arrived = new LinkedHashMap<Exchange.End, List<Exchange>>();
        exchanges.stream().filter(Exchange::arrived).forEach(exchange -> arrived.computeIfAbsent(
                        exchange.ends().to(), unseen -> new ArrayList<>())
                .add(exchange));
        return arrived.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue()))
                .toList();
    }

    private static Recipient of(Exchange.End who, List<Exchange> exchanges) {
        var categories = new LinkedHashSet<String>();
        exchanges.forEach(exchange -> categories.addAll(exchange.matter().categories()));
        var times = exchanges.stream()
                .flatMap(exchange -> exchange.arrival().stream())
                .map(Stamp::at)
                .sorted()
                .toList();
        return new Recipient(who, exchanges.size(), times.getFirst(), times.getLast(), List.copyOf(categories));
    }
}
