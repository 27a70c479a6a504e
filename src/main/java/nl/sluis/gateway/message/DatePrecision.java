package nl.sluis.gateway.message;

import java.util.Arrays;

/** How coarse a generalised date is. {@code AGE_BAND_5} is the age at the event in bands of five years, 90 and over in one. */
public enum DatePrecision {
    YEAR("year", "jaar"),
    MONTH("month", "maand"),
    ISO_WEEK("isoWeek", "week"),
    AGE_BAND_5("ageBand5", "leeftijdsgroep van vijf jaar");

    private final String code;
    private final String dutch;

    DatePrecision(String code, String dutch) {
        this.code = code;
        this.dutch = dutch;
    }

    /**
     * The precision with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DatePrecision of(String code) {
        return Arrays.stream(values())
                .filter(precision -> precision.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a date is generalised to year, month, isoWeek or ageBand5"));
    }

    public String code() {
        return code;
    }

    public String dutch() {
        return dutch;
    }
}
