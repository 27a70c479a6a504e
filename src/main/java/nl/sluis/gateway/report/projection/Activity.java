package nl.sluis.gateway.report.projection;

import java.util.Optional;

/**
 * The processing activity of an entry: a URI that names one version of it, and a name people can read. The version is the
 * hash of the rules, as in the register that {@code ./sluis policy register} makes of them.
 */
record Activity(String id, String name) {
    private static final String PREFIX = "urn:sluis:verwerking:";
    private static final String NO_RULE = "geen-regel";

    /** Empty for what is no processing of a person's data by a party. */
    static Optional<Activity> of(Occurrence what) {
        return word(what)
                .map(word ->
                        new Activity(PREFIX + what(what) + ":" + side(what) + ":" + version(what), name(what, word)));
    }

    private static Optional<String> word(Occurrence what) {
        return Optional.ofNullable(
                switch (what.type()) {
                    case ACCEPTED -> "beoordelen en aanvaarden";
                    case REFUSED -> "beoordelen en weigeren";
                    case PROEF -> "op proef beoordelen";
                    case DELIVERED -> what.received() ? "ontvangen" : "verstrekken";
                    case WITHDRAWN -> "tegenhouden";
                    case EXPIRED -> "laten verlopen";
                    case PARKED -> "apart houden voor een mens";
                    case DISCARDED -> "laten vervallen";
                    case FAILED -> "vergeefs bezorgen";
                    case TRANSLATED -> "pseudoniemen omzetten";
                    case CONSENT_CHANGED -> "toestemming vastleggen";
                    case REIDENTIFY_REQUESTED -> "heridentificatie vragen";
                    case REIDENTIFY_APPROVED -> "heridentificatie goedkeuren";
                    case REIDENTIFY_PERFORMED -> "heridentificeren";
                    case ERASURE -> "wissen";
                    case REJECTED,
                            SET_ACTIVATED,
                            SET_REFUSED,
                            SET_ROLLED_BACK,
                            KEY_CREATED,
                            KEY_ROTATED,
                            KEY_DESTROYED,
                            LOG_READ,
                            EXPORTED,
                            PRUNED,
                            START,
                            STOP,
                            RECOVERY,
                            SHARD_CLOSED,
                            CLOCK_JUMP -> null;
                });
    }

    private static String what(Occurrence what) {
        var rule = what.entry().leaf().rule();
        if (rule != null) {
            return rule.value();
        }
        return what.text("messageType").isPresent() ? NO_RULE : what.type().code();
    }

    private static String side(Occurrence what) {
        return what.received() ? "ontvangen" : "verstrekken";
    }

    /** Base64 in the alphabet of addresses (RFC 4648 5): a URI has no room for the other. */
    private static String version(Occurrence what) {
        return what.policyHash()
                .map(hash -> hash.replace('+', '-').replace('/', '_').replace("=", ""))
                .orElse("1");
    }

    private static String name(Occurrence what, String word) {
        return what.text("messageType").map(type -> word + ": " + type).orElse(word);
    }
}
