package nl.sluis.gateway.policy;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sluis.gateway.message.Obligation;
import nl.sluis.gateway.message.RuleId;

/** Reads one rule in the shape of cryptography.md 12 and holds it against the catalogue and the vocabulary. */
final class RuleReader {
    private static final Set<String> REQUIRED =
            Set.of("id", "status", "when", "release", "receipt", "objection", "retention", "fields");
    private static final Set<String> OPTIONAL = Set.of("bsn", "identifying", "exception", "restriction", "obligations");
    private static final Map<String, Obligation> OBLIGATIONS = Map.of("receipt-required", Obligation.RECEIPT_REQUIRED);

    private final Words words;
    private final WhenReader whenReader;
    private final Duration longestWait;

    RuleReader(Words words, Duration longestWait) {
        this.words = words;
        this.whenReader = new WhenReader(words);
        this.longestWait = longestWait;
    }

    /** @throws PolicyRefusedException naming file, line and rule of everything that is wrong with its fields, or of the first other fault */
    Rule read(YamlValue value) {
        var fields = value.fields(REQUIRED, OPTIONAL);
        var id = fields.get("id").as(RuleId::new);
        try {
            return read(value.place(), id, fields);
        } catch (PolicyRefusedException refused) {
            throw new PolicyRefusedException(refused.problems().stream()
                    .map(problem -> problem + " (rule " + id + ")")
                    .toList());
        }
    }

    private Rule read(Place place, RuleId id, YamlFields fields) {
        var status = RuleStatus.read(fields.get("status"));
        var definition = whenReader.definition(fields.get("when"));
        var when = whenReader.read(fields.get("when"), definition);
        var release = ReleaseReader.read(fields, definition);
        var bases = Bases.read(fields);
        var plan = new FieldPlanReader(definition, bases).read(fields.get("fields"));
        return new Rule(
                id,
                place,
                status,
                when,
                bases,
                release,
                retention(fields.get("retention")),
                Plan.of(definition, plan),
                fields.find("obligations").map(RuleReader::obligations).orElse(Set.of()));
    }

    private Retention retention(YamlValue value) {
        var fields = value.fields(Set.of("source", "destination"), Set.of("waiting"));
        return new Retention(
                words.retention(fields.get("source")),
                words.retention(fields.get("destination")),
                fields.find("waiting").map(this::waiting));
    }

    private Duration waiting(YamlValue value) {
        var wait = value.as(RuleReader::duration);
        if (wait.compareTo(longestWait) > 0) {
            throw value.refused("the message would wait " + value.text() + ", and the outbox keeps none longer than "
                    + longestWait);
        }
        return wait;
    }

    private static Duration duration(String text) {
        try {
            var duration = Duration.parse(text);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("a message waits longer than nothing");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a wait is an ISO duration such as P3D or PT12H", e);
        }
    }

    private static Set<Obligation> obligations(YamlValue value) {
        var obligations = EnumSet.noneOf(Obligation.class);
        value.items()
                .forEach(item -> obligations.add(
                        Objects.requireNonNull(OBLIGATIONS.get(item.oneOf(OBLIGATIONS.keySet(), "obligation")))));
        return obligations;
    }
}
