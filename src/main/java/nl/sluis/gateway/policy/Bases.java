package nl.sluis.gateway.policy;

import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldDefinition;

/**
 * The legal bases of a rule, as a lawyer writes them.
 *
 * @param release     on which the data may leave
 * @param receipt     on which the receiver takes it in
 * @param bsn         the statutory one on which a BSN may pass in clear; empty when none may
 * @param identifying on which other identifying fields may pass in clear; empty when none may
 * @param exception   on which it discloses to a role to which nothing goes; empty for every other role
 */
public record Bases(
        String release,
        String receipt,
        Optional<String> bsn,
        Optional<String> identifying,
        Optional<String> exception) {
    static Bases read(YamlFields rule) {
        return new Bases(
                rule.get("release").fields(ReleaseReader.RELEASE).get("basis").text(),
                basis(rule.get("receipt")),
                rule.find("bsn").map(Bases::basis),
                rule.find("identifying").map(Bases::basis),
                rule.find("exception").map(Bases::basis));
    }

    /** On which a field passes in this form: in clear an identifier needs a basis of its own; all else goes on that of the release. */
    public String of(FieldDefinition field, FieldAction action) {
        return action instanceof FieldAction.Keep || action instanceof FieldAction.EncryptForReceiver
                ? inClear(field)
                : release;
    }

    private String inClear(FieldDefinition field) {
        return switch (field.fieldClass()) {
            case BSN -> bsn.orElse(release);
            case DIRECT -> identifying.orElse(release);
            case QUASI, SPECIAL, ORDINARY -> release;
        };
    }

    private static String basis(YamlValue value) {
        return value.fields(Set.of("basis")).get("basis").text();
    }
}
