package nl.sluis.gateway.consent;

import java.util.Arrays;
import java.util.List;

/** For whom a party speaks when it comes to the register. */
enum Standing {
    /** For itself: the register is about what it holds. */
    HOLDER("holder"),
    /** For the holder, whose mandate it has ({@code namens} in {@code parties.yaml}). */
    MANDATE("mandate"),
    /** For itself, as the one who receives what the decision is about. */
    RECEIVER("receiver");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when there is none with this code */
    static Standing of(String code) {
        return Arrays.stream(values())
                .filter(standing -> standing.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a standing"));
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(standing -> standing.code).toList();
    }
}
