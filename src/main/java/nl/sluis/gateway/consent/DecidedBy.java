package nl.sluis.gateway.consent;

import java.util.Arrays;
import java.util.List;

/** Who decided for the person (UAVG 5; BW 7:450, 7:465). */
public enum DecidedBy {
    PERSON("betrokkene", Voice.OWN),
    PARENT("ouder", Voice.PARENTAL),
    GUARDIAN("voogd", Voice.PARENTAL),
    CURATOR("curator", Voice.REPRESENTATIVE),
    MENTOR("mentor", Voice.REPRESENTATIVE),
    PROXY("gemachtigde", Voice.REPRESENTATIVE);

    /** Those who can stand in for one another; each of these decides for itself. */
    enum Voice {
        OWN,
        /** Over a child. */
        PARENTAL,
        /** For an adult. */
        REPRESENTATIVE
    }

    private final String code;
    private final Voice voice;

    DecidedBy(String code, Voice voice) {
        this.code = code;
        this.voice = voice;
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

    Voice voice() {
        return voice;
    }
}
