package nl.sluis.gateway.policy.reading;

import java.util.Optional;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Nothing;
import nl.sluis.gateway.policy.Rule;

/** Which rules somebody wants to read: those of whom, to whom, of which message, for what; all of them where nothing is said. */
public record MatrixFilter(
        Optional<Role> sender, Optional<Role> receiver, Optional<MessageType> type, Optional<Purpose> purpose) {
    public static final MatrixFilter ALL =
            new MatrixFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public boolean covers(Rule rule) {
        var flow = rule.flow();
        return sender.map(role -> flow.senderRole() == role).orElse(true)
                && receiver.map(role -> flow.receiverRole() == role).orElse(true)
                && type.map(flow.type()::equals).orElse(true)
                && purpose.map(flow.purpose()::equals).orElse(true);
    }

    boolean covers(Nothing row) {
        return receiver.map(role -> row.role() == role).orElse(true);
    }

    /** What is left out, for the head of a table. */
    String words() {
        return receiver.map(role -> ", alleen naar " + role.code()).orElse("")
                + sender.map(role -> ", alleen van " + role.code()).orElse("")
                + purpose.map(code -> ", alleen voor " + code).orElse("");
    }
}
