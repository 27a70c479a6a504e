package nl.sluis.gateway.policy.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sluis.gateway.message.Role;

/** The register of processing activities (AVG 30), as far as this cooperation goes, per role in which a party acts. */
public record ProcessingRegister(Map<Role, List<ProcessingActivity>> byController) {
    /** @param controller of this role only */
    public static ProcessingRegister of(Matrix matrix, Optional<Role> controller) {
        var byController = new LinkedHashMap<Role, List<ProcessingActivity>>();
        Arrays.stream(Role.values())
                .filter(role -> controller.map(role::equals).orElse(true))
                .forEach(role -> {
                    var activities = activities(matrix, role);
                    if (!activities.isEmpty()) {
                        byController.put(role, activities);
                    }
                });
        return new ProcessingRegister(byController);
    }

    private static List<ProcessingActivity> activities(Matrix matrix, Role role) {
        var gives = matrix.rules().stream()
                .filter(rule -> rule.flow().senderRole() == role)
                .map(rule -> new ProcessingActivity(role, true, matrix, rule));
        var takes = matrix.rules().stream()
                .filter(rule -> rule.flow().receiverRole() == role)
                .map(rule -> new ProcessingActivity(role, false, matrix, rule));
        return Stream.concat(gives, takes).toList();
    }

    Stream<ProcessingActivity> all() {
        return byController.values().stream().flatMap(List::stream);
    }
}
