package nl.sluis.gateway.routes;

import nl.sluis.gateway.party.Delivery;

/**
 * The template of {@code routes/_shared} by which a party receives.
 *
 * @param word of the form of delivery
 * @param way  the same in a Dutch sentence
 */
record DeliveryTemplate(String template, String word, String way) {
    static DeliveryTemplate of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Webhook ignored -> new DeliveryTemplate("deliver", "webhook", "op zijn webhook");
            case Delivery.None ignored -> throw new IllegalArgumentException("who receives nothing has no delivery");
        };
    }
}
