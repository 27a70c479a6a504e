package nl.sluis.gateway.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a rule is: a concept, or adopted by two people on a day.
 *
 * @param date when it was adopted; null for a concept
 */
public record RuleStatus(
        boolean adopted, List<String> names, @Nullable LocalDate date) {
    private static final String CONCEPT = "concept";
    private static final String ADOPTED = "vastgesteld";

    public RuleStatus {
        names = List.copyOf(names);
    }

    /** How a rule writes it. */
    public String code() {
        return adopted ? ADOPTED : CONCEPT;
    }

    static RuleStatus read(YamlValue value) {
        if (value.isText()) {
            var word = value.oneOf(Set.of(CONCEPT, ADOPTED), "status");
            if (word.equals(ADOPTED)) {
                throw value.refused("a rule that is vastgesteld says by whom and when: {is, names, date}");
            }
            return new RuleStatus(false, List.of(), null);
        }
        var fields = value.fields(Set.of("is", "names"), Set.of("date"));
        var adopted = fields.get("is").oneOf(Set.of(CONCEPT, ADOPTED), "status").equals(ADOPTED);
        var names = fields.get("names").items().stream().map(YamlValue::text).toList();
        var date = fields.find("date");
        if (adopted && (new TreeSet<>(names).size() < 2 || date.isEmpty())) {
            throw value.refused("a rule that is vastgesteld names two people and a date");
        }
        return new RuleStatus(
                adopted, names, date.map(day -> day.as(RuleStatus::day)).orElse(null));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date is written as 2027-01-04", e);
        }
    }
}
