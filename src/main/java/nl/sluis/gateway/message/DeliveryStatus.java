package nl.sluis.gateway.message;

import java.util.Arrays;

/** How the delivery of a message fares; kept apart from the business status, which travels in messages. */
public enum DeliveryStatus {
    /** Recorded; no attempt yet. */
    ACCEPTED("aanvaard"),
    /** An attempt failed, another will follow. */
    WAITING("wachtend"),
    DELIVERED("afgeleverd"),
    /** Stopped: the consent is gone. */
    STOPPED("tegengehouden"),
    /** Waits for a person. */
    PARKED("geparkeerd"),
    EXPIRED("verlopen"),
    DISCARDED("vervallen");

    private final String code;

    DeliveryStatus(String code) {
        this.code = code;
    }

    /**
     * The status with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DeliveryStatus of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a delivery status"));
    }

    public String code() {
        return code;
    }
}
