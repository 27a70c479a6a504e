package nl.sluis.gateway.delivery;

import nl.sluis.gateway.message.Oin;

/** Whether a receiver fetches its messages itself, by what {@code parties.yaml} says now. */
@FunctionalInterface
public interface Pulling {
    boolean pulls(Oin receiver);
}
