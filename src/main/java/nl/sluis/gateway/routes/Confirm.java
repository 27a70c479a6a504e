package nl.sluis.gateway.routes;

import java.util.List;
import nl.sluis.gateway.delivery.Carrier.Carried;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Step {@code confirm}: delivered is what got its place in the topic, confirmed by every broker that has to hold it. Without
 * a place it is tried again; the receiver knows it by its id.
 */
final class Confirm implements Processor {
    @Override
    public void process(Exchange exchange) {
        var places = exchange.getMessage().getHeader(KafkaConstants.KAFKA_RECORD_META);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(hasPlace(places) ? new Carried.Delivered() : new Carried.TryAgain("NO_PLACE"));
    }

    private static boolean hasPlace(Object places) {
        return places instanceof List<?> list
                && list.size() == 1
                && list.getFirst() instanceof RecordMetadata place
                && place.hasOffset();
    }
}
