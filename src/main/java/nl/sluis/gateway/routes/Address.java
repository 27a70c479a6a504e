package nl.sluis.gateway.routes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private final Checkpoints checkpoints;

    Address(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var parcel = message.getMandatoryBody(Parcel.class);
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, "application/cloudevents+json");
        message.setHeader("Idempotency-Key", parcel.id().toString());
        message.setHeader("Audit-Checkpoint", newest());
        message.setBody(parcel.payload());
    }

    private String newest() {
        var note = checkpoints
                .newest()
                .orElseThrow(() -> new JournalUnavailableException("the log has no checkpoint yet", A_SECOND));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(note.getBytes(StandardCharsets.UTF_8));
    }
}
