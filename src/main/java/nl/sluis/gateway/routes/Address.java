package nl.sluis.gateway.routes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.audit.Checkpoints;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.journal.JournalUnavailableException;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/**
 * Step {@code address}: the headers of a delivery, and no others. Each carries the newest checkpoint of our log, so that
 * the receiver too can convict us; before there is one, nothing is delivered.
 */
final class Address implements Processor {
    /** What stands in a header of every delivery; beside it only ids of the gateway's own, and its checkpoint. */
    static final Map<String, String> HEADERS = Map.of(Exchange.CONTENT_TYPE, "application/cloudevents+json");

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private final Checkpoints checkpoints;
    private volatile Written written = new Written("", "");

    /** A checkpoint as it travels: a new one comes each second, and each goes with many deliveries. */
    private record Written(String note, String header) {
        static Written of(String note) {
            var encoder = Base64.getUrlEncoder().withoutPadding();
            return new Written(note, encoder.encodeToString(note.getBytes(StandardCharsets.UTF_8)));
        }
    }

    Address(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var parcel = message.getMandatoryBody(Parcel.class);
        message.removeHeaders("*");
        HEADERS.forEach(message::setHeader);
        message.setHeader("Idempotency-Key", parcel.id().toString());
        message.setHeader("traceparent", traceOf(parcel.id()));
        message.setHeader("Audit-Checkpoint", newest());
        message.setBody(parcel.payload());
    }

    /** A trace begins here (W3C Trace Context): its id is the random id of this delivery, for one that came in would link. */
    private static String traceOf(UUID id) {
        var hex = id.toString().replace("-", "");
        return "00-" + hex + "-" + hex.substring(16) + "-00";
    }

    private String newest() {
        var note = checkpoints
                .newest()
                .orElseThrow(() -> new JournalUnavailableException("the log has no checkpoint yet", A_SECOND));
        var known = written;
        if (!known.note().equals(note)) {
            known = Written.of(note);
            written = known;
        }
        return known.header();
    }
}
