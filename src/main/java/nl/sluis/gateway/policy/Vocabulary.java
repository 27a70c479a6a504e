package nl.sluis.gateway.policy;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of {@code vocabulary.yaml} that rules may use.
 *
 * @param purposes   code and meaning, in Dutch
 * @param retentions name of the class, and how long an entry of it is kept
 */
record Vocabulary(Map<String, String> purposes, Map<String, Period> retentions) {
    static final String FILE = "vocabulary.yaml";

    Vocabulary {
        purposes = Collections.unmodifiableMap(new TreeMap<>(purposes));
        retentions = Collections.unmodifiableMap(new TreeMap<>(retentions));
    }

    static Vocabulary read(YamlValue root) {
        var fields = root.fields(Set.of("purposes", "retentions"), Set.of());
        var purposes = new TreeMap<String, String>();
        fields.get("purposes").entries().forEach((code, meaning) -> purposes.put(code.text(), meaning.text()));
        var retentions = new TreeMap<String, Period>();
        fields.get("retentions")
                .entries()
                .forEach((name, length) -> retentions.put(name.text(), length.as(Vocabulary::period)));
        return new Vocabulary(purposes, retentions);
    }

    private static Period period(String text) {
        try {
            var period = Period.parse(text);
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException("a retention is longer than nothing");
            }
            return period;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a retention is an ISO period such as P5Y", e);
        }
    }
}
