package nl.sluis.gateway.consent;

import java.util.Arrays;
import java.util.List;

/** Who decided for the person (UAVG 5; BW 7:450, 7:465). */
public enum DecidedBy {
    PERSON("betrokkene"),
    PARENT("ouder"),
    GUARDIAN("voogd"),
    CURATOR("curator"),
    MENTOR("mentor"),
    PROXY("gemachtigde");

    private final String code;

    DecidedBy(String code) {
        this.code = code;
    }

    /**
     * The decider with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DecidedBy of(String code) {
        return Arrays.stream(values())
                .filter(decider -> decider.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not somebody who may decide"));
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DecidedBy::code).toList();
    }

    public String code() {
        return code;
    }
}
