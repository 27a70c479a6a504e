package nl.sluis.gateway.message;

/**
 * The URI of one version of a processing activity (LDV, {@code dpl.core.processing_activity_id}): what a rule lets a party
 * give or take in, under one version of the rules. The register of processing activities and the log say the same.
 */
public record ActivityId(String uri) {
    private static final String PREFIX = "urn:sluis:verwerking:";

    /**
     * The id.
     *
     * @param what    a rule, or where there is none a word of the log
     * @param gives   whether it is the giving side
     * @param version the hash of the rules in base64, or a number
     */
    public static ActivityId of(String what, boolean gives, String version) {
        // a URI has room for the other alphabet only (RFC 4648 5)
        var safe = version.replace('+', '-').replace('/', '_').replace("=", "");
        return new ActivityId(PREFIX + what + ":" + (gives ? "verstrekken" : "ontvangen") + ":" + safe);
    }

    @Override
    public String toString() {
        return uri;
    }
}
