package nl.sluis.gateway.message;

import java.util.Arrays;

/** How sensitive a field is, as its schema says ({@code x-klasse}). */
public enum FieldClass {
    BSN("bsn", "Het burgerservicenummer: gaat alleen in klaar schrift als een wet de ontvanger erop recht geeft."),
    DIRECT("direct-identificerend", "Wijst op zichzelf één persoon of zaak aan: een naam, een adres, een kenmerk."),
    QUASI("quasi-identificerend", "Wijst samen met andere gegevens iemand aan: een geboortedatum, een gemeente."),
    SPECIAL("bijzonder", "Kan iets over gezondheid verraden: bereikt UWV, gemeente, monitor en onderzoek nooit."),
    ORDINARY("gewoon", "Al het andere.");

    private final String code;
    private final String dutch;

    FieldClass(String code, String dutch) {
        this.code = code;
        this.dutch = dutch;
    }

    /**
     * The class with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FieldClass of(String code) {
        return Arrays.stream(values())
                .filter(fieldClass -> fieldClass.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("x-klasse is one of "
                        + Arrays.stream(values()).map(FieldClass::code).toList()));
    }

    public String code() {
        return code;
    }

    /** What it means, in Dutch, for people. */
    public String dutch() {
        return dutch;
    }

    /** Whether a value of this class points at one person by itself. */
    public boolean identifies() {
        return this == BSN || this == DIRECT;
    }
}
