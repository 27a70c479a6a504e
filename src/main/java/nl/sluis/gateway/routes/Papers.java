package nl.sluis.gateway.routes;

import java.util.UUID;

/**
 * What travels with a delivery beside the message, in whatever form: ids of the gateway's own, and the newest checkpoint of
 * our log, so that the receiver too can convict us.
 *
 * @param id         the same in every attempt
 * @param checkpoint base64url of a signed note
 */
record Papers(UUID id, String traceparent, String checkpoint) {
    static Papers of(UUID id, String checkpoint) {
        return new Papers(id, traceOf(id), checkpoint);
    }

    /** A trace begins here (W3C Trace Context): its id is the random id of this delivery, for one that came in would link. */
    private static String traceOf(UUID id) {
        var hex = id.toString().replace("-", "");
        return "00-" + hex + "-" + hex.substring(16) + "-00";
    }
}
