package nl.sluis.gateway.delivery;

/** What every lane works with. */
record LaneParts(
        Outbox outbox,
        Gate gate,
        Attempt attempt,
        Settlements settlements,
        DeliverySettings settings,
        Inboxes inboxes,
        Breakers breakers) {}
