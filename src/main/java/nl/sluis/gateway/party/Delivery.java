package nl.sluis.gateway.party;

import java.net.URI;

/** How a party receives. */
public sealed interface Delivery {
    /** A POST over mutual TLS to this address. */
    record Webhook(URI address) implements Delivery {}

    /** It receives nothing. */
    record None() implements Delivery {}
}
