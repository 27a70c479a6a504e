package nl.sluis.gateway.consent;

import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/**
 * One provision as it was written: a yes or a no to something. An absent part stands for any.
 *
 * @param path     where it stands
 * @param purposes each makes a decision of its own
 */
record FhirRule(
        String path,
        boolean permit,
        @Nullable Oin receiver,
        @Nullable Role role,
        List<Purpose> purposes,
        @Nullable String scope,
        Set<String> categories,
        Period period) {
    FhirRule {
        purposes = List.copyOf(purposes);
        categories = Set.copyOf(categories);
    }

    List<ConsentTarget> targets() {
        return purposes.isEmpty()
                ? List.of(target(null))
                : purposes.stream().map(this::target).toList();
    }

    private ConsentTarget target(@Nullable Purpose purpose) {
        return new ConsentTarget(receiver, role, purpose, scope, categories);
    }
}
