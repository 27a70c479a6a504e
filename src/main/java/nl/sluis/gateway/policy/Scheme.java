package nl.sluis.gateway.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.Role;

/**
 * A scheme under which a trajectory is applied for and paid, with every version it had.
 *
 * @param code       what a message calls it: {@code ips-gemeente}
 * @param name       its name, in Dutch
 * @param clients    whose clients it is for
 * @param applies    in which role one applies
 * @param decides    who decides on an application
 * @param pays       who pays the GGZ provider
 * @param initiative at whom a trajectory may begin, as {@code /traject/initiatief} says it
 * @param versions   in the order of their days, no two for one day
 */
public record Scheme(
        String code,
        String name,
        Role clients,
        Role applies,
        Role decides,
        Role pays,
        Set<String> initiative,
        List<SchemeVersion> versions) {
    public Scheme {
        initiative = Set.copyOf(initiative);
        versions = List.copyOf(versions);
    }

    /** The version for what is applied for on this day; empty when the scheme is not open then. */
    public Optional<SchemeVersion> on(LocalDate day) {
        return versions.stream().filter(version -> version.isOpenOn(day)).findFirst();
    }
}
