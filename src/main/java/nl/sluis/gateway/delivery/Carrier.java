package nl.sluis.gateway.delivery;

/** Carries one parcel to its receiver: a delivery route. Blocks until the receiver answered or the time is up. */
@FunctionalInterface
public interface Carrier {
    Carried carry(Parcel parcel);

    /** How it went. */
    sealed interface Carried {
        /** 2xx or 409: the receiver has it. */
        record Delivered() implements Carried {}

        /** 408, 429, 5xx, no answer in time, no connection: again later. @param why a code, never the receiver's words */
        record TryAgain(String why) implements Carried {}

        /** Another 4xx: the receiver does not want it as it is; it waits for a person. */
        record NotWanted(int status) implements Carried {}
    }
}
