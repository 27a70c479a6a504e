package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of the rules.
 *
 * @param name    for an address
 * @param state   {@code nu}, {@code eerder} or {@code voorstel}
 * @param number  the one that was signed; empty where nobody signed
 * @param times   when it became active, newest first
 * @param adopted on which days its rules were adopted, as the rules themselves say, and by whom
 * @param why     why a proposal does not count as adopted yet
 */
record VersionView(
        String name,
        String hash,
        String state,
        Optional<Long> number,
        boolean readable,
        List<Signature> signed,
        List<Time> times,
        List<String> adopted,
        List<String> why) {
    /** Who signed, and with which key. */
    record Signature(String name, String keyId, String key) {}

    /** @param how by a person, by a start, or taken back */
    record Time(Instant at, String how, String entry) {}

    static VersionView of(JsonNode told) {
        return of(told, told.path("inForce").asBoolean() ? "nu" : "eerder");
    }

    static VersionView proposal(JsonNode told) {
        return of(told, "voorstel");
    }

    private static VersionView of(JsonNode told, String state) {
        return new VersionView(
                told.path("name").asText(),
                told.path("policyHash").asText(),
                state,
                told.has("bundleVersion")
                        ? Optional.of(told.path("bundleVersion").asLong())
                        : Optional.empty(),
                told.path("readable").asBoolean(true),
                told.path("signed")
                        .valueStream()
                        .map(key -> new Signature(
                                key.path("name").asText(),
                                key.path("keyId").asText(),
                                key.path("key").asText()))
                        .toList(),
                told.path("activated")
                        .valueStream()
                        .map(time -> new Time(
                                Instant.parse(time.path("at").asText()),
                                time.path("how").asText(),
                                time.path("entry").asText()))
                        .toList(),
                told.path("adoptedOn")
                        .valueStream()
                        .map(one -> one.path("day").asText() + " · "
                                + String.join(
                                        ", ",
                                        one.path("names")
                                                .valueStream()
                                                .map(JsonNode::asText)
                                                .toList()))
                        .toList(),
                told.path("why").valueStream().map(JsonNode::asText).toList());
    }
}
