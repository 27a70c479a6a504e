package nl.sluis.gateway.routes;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;

/**
 * Step {@code record}: a record without a key, for a key would tell who reads the topic which messages are about one person
 * longer than its partition does. Its headers are ids of the gateway's own, and its checkpoint.
 */
final class LayRecord implements Processor {
    /** What the value is: RFC 7515 9.2.1. */
    static final String CONTENT_TYPE = "application/jose";

    private final Parties parties;

    LayRecord(Parties parties) {
        this.parties = parties;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var enclosed = message.getMandatoryBody(Enclosed.class);
        var partitions = partitionsOf(enclosed.receiver());
        message.removeHeaders("*");
        message.setHeader("Content-Type", CONTENT_TYPE);
        message.setHeader("Idempotency-Key", enclosed.papers().id().toString());
        message.setHeader("traceparent", enclosed.papers().traceparent());
        message.setHeader("Audit-Checkpoint", enclosed.papers().checkpoint());
        message.setHeader(KafkaConstants.PARTITION_KEY, enclosed.line().applyAsInt(partitions));
        message.setBody(new ForStore.Record(enclosed.jwe()));
    }

    private int partitionsOf(Oin receiver) {
        return parties.find(receiver)
                .map(party -> party.delivery() instanceof Delivery.Kafka kafka ? kafka.partitions() : null)
                .orElseThrow(() -> new IllegalStateException("the receiver of a record reads no topic"));
    }
}
