package nl.sluis.gateway.notice;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom the party sent something that the notice concerns, as the newest such message tells it.
 *
 * @param senderRole in which the party sent it, and sends the notice
 * @param onBehalfOf for whom it sent, if for another
 * @param having     whether the data arrived
 */
public record Recipient(
        Oin oin,
        RegionCode region,
        Role role,
        Role senderRole,
        @Nullable Oin onBehalfOf,
        Having having) {
    /** Whether the recipient has the data. */
    public enum Having {
        /** Something was delivered: it has to know. */
        RECEIVED,
        /** Nothing was delivered yet and something waits: whether it has to know will be seen. */
        WAITS,
        /** Everything was stopped before it arrived: the data were never disclosed there. */
        NEVER
    }
}
