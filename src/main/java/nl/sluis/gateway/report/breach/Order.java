package nl.sluis.gateway.report.breach;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.Moment;
import nl.sluis.gateway.report.Why;

/**
 * What is asked for.
 *
 * @param party whose messages, by key or OIN
 * @param until the first moment that does not count any more
 */
record Order(
        String party,
        Instant since,
        Instant until,
        Why why,
        Optional<String> receiver,
        Optional<RuleId> rule,
        boolean html) {
    private static final Set<String> MEMBERS = Set.of("party", "since", "until", "why", "receiver", "rule", "html");

    /** @throws QuestionRefusedException naming the member and what is wrong with it */
    static Order read(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood(
                        "asked for with party, since, until, why, and if wanted receiver, rule and html");
            }
        });
        var order = new Order(
                required(body, "party", text -> text, "the key or the OIN of your party"),
                required(body, "since", Moment::first, Moment.RULE),
                required(body, "until", Moment::behind, Moment.RULE),
                required(body, "why", Why::new, Why.RULE),
                value(body, "receiver", text -> text, ""),
                value(body, "rule", RuleId::new, "the name of a rule"),
                body.path("html").asBoolean());
        if (!order.since().isBefore(order.until())) {
            throw QuestionRefusedException.notUnderstood("since: before until");
        }
        return order;
    }

    private static <T> T required(ObjectNode body, String name, Function<String, T> type, String rule) {
        return value(body, name, type, rule)
                .orElseThrow(() -> QuestionRefusedException.notUnderstood(name + ": " + rule));
    }

    private static <T> Optional<T> value(ObjectNode body, String name, Function<String, T> type, String rule) {
        try {
            return Optional.ofNullable(body.path(name).textValue())
                    .filter(text -> !text.isBlank())
                    .map(type);
        } catch (IllegalArgumentException mayQuoteWhatItRead) {
            throw QuestionRefusedException.notUnderstood(name + ": " + rule);
        }
    }
}
