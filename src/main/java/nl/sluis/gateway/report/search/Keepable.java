package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.report.Rules;

/**
 * Which searches may be kept: those whose every value is a date or stands in a list of the gateway's own. A person, an id (which
 * is one message, and so one person) and a word of somebody's own may not; so nothing that is kept can point at anybody.
 */
final class Keepable {
    private static final Set<String> DATES = Set.of("since", "until");
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private final QueryReader reader;
    private final Map<String, Predicate<String>> known;

    Keepable(QueryReader reader, Parties parties, Rules rules) {
        this.reader = reader;
        Predicate<String> party = oin -> parties.find(new Oin(oin)).isPresent();
        this.known = Map.of(
                "party",
                party,
                "sender",
                party,
                "receiver",
                party,
                "type",
                code -> true, // the reader knows them all
                "outcome",
                code -> true,
                "reason",
                Keepable::isReason,
                "rule",
                rule -> rules.now().rules().containsKey(new RuleId(rule)),
                "region",
                code -> parties.regions().stream()
                        .anyMatch(region -> region.code().value().equals(code)));
    }

    /**
     * Its filters as they are kept, the same search always alike.
     *
     * @throws QuestionRefusedException naming what cannot be kept, never its value
     */
    String text(ObjectNode filters) {
        filters.fieldNames().forEachRemaining(name -> {
            if (!known.containsKey(name) && !DATES.contains(name)) {
                throw QuestionRefusedException.notUnderstood(
                        "a search is kept without a person, an id and whatever else is no filter of a list");
            }
        });
        if (filters.isEmpty()) {
            throw QuestionRefusedException.notUnderstood("a search that filters nothing is not kept");
        }
        var unused = reader.read(filters);
        filters.properties().forEach(one -> require(one.getKey(), one.getValue().asText()));
        var kept = filters.objectNode();
        filters.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> kept.set(one.getKey(), one.getValue()));
        return kept.toString();
    }

    private void require(String name, String value) {
        var listed = DATES.contains(name)
                ? value.matches(DAY)
                : known.getOrDefault(name, none -> false).test(value);
        if (!listed) {
            throw QuestionRefusedException.notUnderstood(name + ": only what stands in a list is kept");
        }
    }

    private static boolean isReason(String code) {
        return Arrays.stream(Reason.values()).anyMatch(reason -> reason.name().equals(code));
    }
}
