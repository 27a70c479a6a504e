package nl.sluis.gateway.delivery;

import java.util.Optional;

/** Makes a parcel ready for a receiver that fetches: a delivery route, as a {@link Carrier} has one. */
@FunctionalInterface
public interface Window {
    /** Empty when it cannot be done now. */
    Optional<Offered> ready(Parcel parcel);
}
