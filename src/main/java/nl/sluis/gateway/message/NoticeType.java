package nl.sluis.gateway.message;

import java.util.Arrays;
import java.util.Optional;

/**
 * The message types that go to everybody who got the data (AVG 16, 17, 18 and 19, and 7(3)), and so carry no receiver when
 * they are handed in.
 */
public enum NoticeType {
    RECTIFICATION("nl.sluis.rectificatie.v1"),
    ERASURE("nl.sluis.wissing.v1"),
    RESTRICTION("nl.sluis.beperking.v1"),
    WITHDRAWAL("nl.sluis.toestemming.ingetrokken.v1");

    private final MessageType type;

    NoticeType(String type) {
        this.type = new MessageType(type);
    }

    /** Empty for every other message type. */
    public static Optional<NoticeType> of(MessageType type) {
        return Arrays.stream(values())
                .filter(notice -> notice.type.equals(type))
                .findFirst();
    }

    public MessageType type() {
        return type;
    }
}
