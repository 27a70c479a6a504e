package nl.sluis.gateway.console.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules about one kind of message: under each of them it goes from another role or to another. */
record MessageRules(String title, List<RuleView> rules) {
    private static final Comparator<RuleView> BY_WAY = Comparator.comparing(
                    (RuleView rule) -> rule.way().title(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(rule -> rule.way().sender())
            .thenComparing(rule -> rule.way().receiver());

    MessageRules {
        rules = List.copyOf(rules);
    }

    static List<MessageRules> group(List<RuleView> rules) {
        Map<String, List<RuleView>> groups = new LinkedHashMap<>();
        rules.stream().sorted(BY_WAY).forEach(rule -> groups.computeIfAbsent(
                        rule.way().title(), unseen -> new ArrayList<>())
                .add(rule));
        return groups.entrySet().stream()
                .map(group -> new MessageRules(group.getKey(), group.getValue()))
                .toList();
    }
}
