package nl.sluis.gateway.policy;

import java.util.Arrays;
import nl.sluis.gateway.message.Reason;

/** Whether the parties take part in the region of the message. A region narrows, it never widens. */
public enum RegionFit {
    BOTH("beide-partijen"),
    SENDER_ELSEWHERE("afzender-elders"),
    RECEIVER_ELSEWHERE("ontvanger-elders"),
    UNKNOWN("onbekend");

    private final String code;
    private final Finding finding;

    RegionFit(String code) {
        this.code = code;
        this.finding =
                new Finding(Reason.REGION, Predicate.REGION, "beide-partijen", code, code.equals("beide-partijen"));
    }

    public static RegionFit of(boolean senderTakesPart, boolean receiverTakesPart) {
        if (!senderTakesPart) {
            return SENDER_ELSEWHERE;
        }
        return receiverTakesPart ? BOTH : RECEIVER_ELSEWHERE;
    }

    /**
     * The word with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static RegionFit of(String code) {
        return Arrays.stream(values())
                .filter(word -> word.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a region fit"));
    }

    public String code() {
        return code;
    }

    Finding finding() {
        return finding;
    }
}
