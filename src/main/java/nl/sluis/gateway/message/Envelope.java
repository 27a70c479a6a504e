package nl.sluis.gateway.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The context attributes of a CloudEvent 1.0, as the NL GOV profile and our extensions have them. They are visible to
 * intermediaries and hold nothing about a person; the id is the sender's own and is not passed on.
 *
 * @param id          the sender's id; with {@code source} it names the message once
 * @param source      {@code urn:nld:oin:<20>…} of the sender
 * @param time        when the sender recorded it
 * @param receiver    {@code ontvanger}
 * @param region      {@code regio}
 * @param purpose     {@code doel}; absent when the sender leaves it to the route
 * @param actingRole  {@code rol}; absent when the sender has but one
 * @param onBehalfOf  {@code namens}
 * @param provenance  what only the log of the sender is told of it
 */
public record Envelope(
        String id,
        String source,
        MessageType type,
        Instant time,
        Oin receiver,
        RegionCode region,
        @Nullable Purpose purpose,
        @Nullable Role actingRole,
        @Nullable Oin onBehalfOf,
        Provenance provenance) {
    /** Of which nothing more is told. */
    public Envelope(
            String id,
            String source,
            MessageType type,
            Instant time,
            Oin receiver,
            RegionCode region,
            @Nullable Purpose purpose,
            @Nullable Role actingRole,
            @Nullable Oin onBehalfOf) {
        this(id, source, type, time, receiver, region, purpose, actingRole, onBehalfOf, Provenance.NONE);
    }

    /** Prints what may be logged: neither id nor source, which are the sender's own words. */
    @Override
    public String toString() {
        return "Envelope[" + type + ", " + region + ", to " + receiver + "]";
    }
}
