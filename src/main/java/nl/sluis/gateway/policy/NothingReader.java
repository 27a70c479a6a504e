package nl.sluis.gateway.policy;

import java.util.Set;
import nl.sluis.gateway.message.RuleId;

/** Reads a row that says that nothing goes to a role. */
final class NothingReader {
    private static final Set<String> KEYS = Set.of("id", "status", "receiverRole", "discloses", "why");
    private static final String NOTHING = "niets";
    private final Words words;

    NothingReader(Words words) {
        this.words = words;
    }

    /** Whether this is such a row and no rule. */
    static boolean reads(YamlValue value) {
        return value.isMapping()
                && value.entries().keySet().stream().anyMatch(key -> key.text().equals("discloses"));
    }

    Nothing read(YamlValue value) {
        var fields = value.fields(KEYS);
        var unused = fields.get("discloses").oneOf(Set.of(NOTHING), "word for what is disclosed");
        return new Nothing(
                fields.get("id").as(RuleId::new),
                value.place(),
                RuleStatus.read(fields.get("status")),
                words.role(fields.get("receiverRole")),
                fields.get("why").text());
    }
}
