package nl.sluis.gateway.delivery;

import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PayloadCipher;

/** One read of one message by its receiver: an attempt to deliver, of which the end is the receiver's word. */
final class Showing {
    static final String NOT_ACKNOWLEDGED = "NOT_ACKNOWLEDGED";
    private final Window window;
    private final PayloadCipher cipher;
    private final int attempts;

    /** @param attempts after so many reads without an acknowledgement a message waits for a person */
    Showing(Window window, PayloadCipher cipher, int attempts) {
        this.window = window;
        this.cipher = cipher;
        this.attempts = attempts;
    }

    /** Whether the receiver may see it now. */
    sealed interface Seen {
        record Ready(Offered offered) implements Seen {}

        /** @param fate what becomes of it instead */
        record Not(Fate fate) implements Seen {}
    }

    Seen of(Claimed row) {
        if (row.failures() >= attempts) {
            return new Seen.Not(new Fate.Stuck(NOT_ACKNOWLEDGED));
        }
        if (row.payload() == null) {
            return new Seen.Not(new Fate.Stuck("PAYLOAD_MISSING"));
        }
        try {
            var payload = cipher.open(row.id(), row.receiver().oin(), row.day(), row.payload());
            var parcel = new Parcel(row.id(), row.region(), row.type(), row.receiver(), row.orderKey(), payload);
            return window.ready(parcel).<Seen>map(Seen.Ready::new).orElseGet(() -> new Seen.Not(new Fate.Untried()));
        } catch (KeyUnavailableException unreadable) {
            return new Seen.Not(new Fate.Stuck("PAYLOAD_UNREADABLE"));
        }
    }
}
