package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.Delivery;

/** A filled-in form of one of the delivery templates. @param template which says in what form it delivers */
record DeliveryForm(String routeId, String template, String from, RegionCode region, Oin receiver) {
    /** The template for a party that receives so; empty for one that receives nothing. */
    static Optional<String> templateFor(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Webhook ignored -> Optional.of("deliver");
            case Delivery.Postvak ignored -> Optional.of("deliver-postvak");
            case Delivery.Kafka ignored -> Optional.of("deliver-kafka");
            case Delivery.Sftp ignored -> Optional.of("deliver-sftp");
            case Delivery.Folder ignored -> Optional.of("deliver-folder");
            case Delivery.None ignored -> Optional.empty();
        };
    }
}
