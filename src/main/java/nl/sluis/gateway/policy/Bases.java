package nl.sluis.gateway.policy;

import java.util.Optional;
import java.util.Set;

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

    private static String basis(YamlValue value) {
        return value.fields(Set.of("basis")).get("basis").text();
    }
}
