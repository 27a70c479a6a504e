package nl.sluis.gateway.routes;

import nl.sluis.gateway.party.Delivery;

/** How a party receives, in a Dutch sentence. */
final class DeliveryWords {
    private DeliveryWords() {}

    static String of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Webhook ignored -> "op zijn webhook";
            case Delivery.Postvak ignored -> "in zijn postvak, waar hij haalt";
            case Delivery.Kafka ignored -> "in zijn topic, alleen voor hem te openen";
            case Delivery.Sftp ignored -> "op zijn SFTP-server, alleen voor hem te openen";
            case Delivery.Folder ignored -> "in zijn map, alleen voor hem te openen";
            case Delivery.None ignored -> "nergens";
        };
    }
}
