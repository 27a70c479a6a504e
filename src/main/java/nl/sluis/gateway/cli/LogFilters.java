package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which entries, in the words of the gateway's API. What they mean is for the gateway to judge. */
final class LogFilters {
    @Option(names = "--party", paramLabel = "<oin>", description = "sent or received by this party")
    private Optional<String> party = Optional.empty();

    @Option(names = "--sender", paramLabel = "<oin>", description = "sent by this party")
    private Optional<String> sender = Optional.empty();

    @Option(names = "--receiver", paramLabel = "<oin>", description = "meant for this party")
    private Optional<String> receiver = Optional.empty();

    @Option(names = "--since", paramLabel = "<day>", description = "from this day (UTC) or time on: 2026-11-01")
    private Optional<String> since = Optional.empty();

    @Option(names = "--until", paramLabel = "<day>", description = "up to and with this day, or before this time")
    private Optional<String> until = Optional.empty();

    @Option(names = "--type", paramLabel = "<type>", description = "accepted, refused, delivered, log.read, ...")
    private Optional<String> type = Optional.empty();

    @Option(names = "--outcome", paramLabel = "<outcome>", description = "permit, refuse or none")
    private Optional<String> outcome = Optional.empty();

    @Option(names = "--reason", paramLabel = "<code>", description = "with this reason code: CONSENT_MISSING")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--rule", paramLabel = "<rule>", description = "under this rule: aanvraag-ggz-uwv")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--region", paramLabel = "<region>", description = "in this region: AM13")
    private Optional<String> region = Optional.empty();

    @Option(names = "--id", paramLabel = "<entry>", description = "this entry")
    private Optional<String> entry = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "<n>",
            defaultValue = "50",
            description = "how many, at most 1000 (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--na", paramLabel = "<place>", description = "what follows a page: the place that it ended with")
    private Optional<String> after = Optional.empty();

    ObjectNode asJson() {
        var json = JsonNodeFactory.instance.objectNode().put("limit", limit);
        put(json, "party", party);
        put(json, "sender", sender);
        put(json, "receiver", receiver);
        put(json, "since", since);
        put(json, "until", until);
        put(json, "type", type);
        put(json, "outcome", outcome);
        put(json, "reason", reason);
        put(json, "rule", rule);
        put(json, "region", region);
        put(json, "entry", entry);
        put(json, "after", after);
        return json;
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }
}
