package nl.sluis.gateway.delivery;

import java.util.Arrays;
import java.util.Optional;

/** Why a message that was accepted ends undelivered. A closed list: what a person would write could name somebody. */
public enum DiscardReason {
    RECEIVER_REFUSES("receiver-refuses"),
    RECEIVER_GONE("receiver-gone"),
    SENDER_ASKS("sender-asks"),
    SENT_IN_ERROR("sent-in-error");

    private final String code;

    DiscardReason(String code) {
        this.code = code;
    }

    public static Optional<DiscardReason> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }
}
