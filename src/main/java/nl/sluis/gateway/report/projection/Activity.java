package nl.sluis.gateway.report.projection;

import java.util.Optional;
import nl.sluis.gateway.message.ActivityId;

/**
 * The processing activity of an entry: a URI that names one version of it, and a name people can read. The version is the
 * hash of the rules, as in the register that {@code ./sluis policy register} makes of them.
 */
record Activity(String id, String name) {
    private static final String NO_RULE = "geen-regel";

    /** Empty for what is no processing of a person's data by a party. */
    static Optional<Activity> of(Occurrence what) {
        return word(what)
                .map(word -> new Activity(
                        ActivityId.of(
                                        what(what),
                                        !what.received(),
                                        what.policyHash().orElse("1"))
                                .uri(),
                        name(what, word)));
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
                            FETCHED,
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

    private static String name(Occurrence what, String word) {
        return what.text("messageType").map(type -> word + ": " + type).orElse(word);
    }
}
