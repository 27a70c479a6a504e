package nl.sluis.gateway.erasure;

import java.util.Arrays;

/** Why something of a person is destroyed. Closed list; what must be kept by law goes for a mistake or an order only. */
public enum Ground {
    /** The person asks. */
    REQUEST("verzoek", "AVG 17(1)(a) tot en met (c): de betrokkene vraagt erom", false),
    /** It should not have been recorded: another person, or without any basis. */
    MISTAKE("vergissing", "AVG 17(1)(d): het had niet vastgelegd mogen worden", true),
    /** A supervisor or a court says so. */
    ORDER("bevel", "AVG 17(1)(e): een wet, toezichthouder of rechter verplicht ertoe", true);

    private final String word;
    private final String dutch;
    private final boolean overridesDuty;

    Ground(String word, String dutch, boolean overridesDuty) {
        this.word = word;
        this.dutch = dutch;
        this.overridesDuty = overridesDuty;
    }

    /** @throws IllegalArgumentException naming the words that there are */
    public static Ground of(String word) {
        return Arrays.stream(values())
                .filter(ground -> ground.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a ground is verzoek, vergissing or bevel"));
    }

    public String word() {
        return word;
    }

    public String dutch() {
        return dutch;
    }

    /** Whether also what must be kept by law goes (AVG 17(3)(b)). */
    boolean overridesDuty() {
        return overridesDuty;
    }
}
