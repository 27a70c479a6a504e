package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import nl.sluis.gateway.journal.LogPosition;

/**
 * Where exports that stand in the log go on: the page that was handed out, to the same person, in the same words, for ten
 * minutes and once. A page of anything else is a look of its own.
 */
final class ExportPages {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private final Cache<Next, Boolean> handedOut =
            Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(MOST).build();

    private record Next(String reader, ObjectNode asked, String place) {}

    void handOut(String reader, ExportOrder order, LogPosition behind) {
        handedOut.put(new Next(reader, order.asked(), ExportOrders.text(behind)), true);
    }

    boolean goesOn(String reader, ExportOrder order) {
        return order.window()
                .before()
                .map(place ->
                        handedOut.asMap().remove(new Next(reader, order.asked(), ExportOrders.text(place))) != null)
                .orElse(false);
    }
}
