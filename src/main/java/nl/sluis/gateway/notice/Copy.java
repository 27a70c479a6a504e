package nl.sluis.gateway.notice;

import java.util.List;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/**
 * A notice at one of its recipients.
 *
 * @param message the entry of the message that was sent, once it was
 * @param reasons why it was not, where it was not
 */
record Copy(
        Oin receiver,
        RegionCode region,
        Role role,
        State state,
        @Nullable EntryId message,
        List<Reason> reasons) {
    Copy {
        reasons = List.copyOf(reasons);
    }

    static Copy of(Recipient recipient, State state) {
        return new Copy(recipient.oin(), recipient.region(), recipient.role(), state, null, List.of());
    }

    static Copy sent(Recipient recipient, EntryId message) {
        return new Copy(recipient.oin(), recipient.region(), recipient.role(), State.SENT, message, List.of());
    }

    static Copy unreached(Recipient recipient, List<Reason> reasons) {
        return new Copy(recipient.oin(), recipient.region(), recipient.role(), State.UNREACHED, null, reasons);
    }

    /** How far it is. Codes stand in the store and are for ever. */
    enum State {
        WAITS("wacht"),
        SENT("verzonden"),
        UNREACHED("niet-bereikt"),
        NOT_RECEIVED("niet-ontvangen");

        private final String code;

        State(String code) {
            this.code = code;
        }

        static State of(String code) {
            for (var state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("not a state of a notice at a recipient");
        }

        String code() {
            return code;
        }
    }
}
