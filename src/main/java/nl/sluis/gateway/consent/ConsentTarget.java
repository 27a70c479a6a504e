package nl.sluis.gateway.consent;

import java.util.Collections;
import java.util.Set;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about. An absent part stands for any.
 *
 * @param receiver   a named receiver
 * @param role       every receiver in this role
 * @param categories the categories of data; empty: any
 */
public record ConsentTarget(
        @Nullable Oin receiver,
        @Nullable Role role,
        @Nullable Purpose purpose,
        @Nullable String scope,
        Set<String> categories) {
    /** Everything. */
    public static final ConsentTarget ANYTHING = new ConsentTarget(null, null, null, null, Set.of());

    public ConsentTarget {
        categories = Set.copyOf(categories);
    }

    /** Whether this covers all that is demanded: a yes to this is a yes to that. */
    boolean covers(ConsentDemand demand) {
        return matches(demand)
                && (categories.isEmpty()
                        || (!demand.categories().isEmpty() && categories.containsAll(demand.categories())));
    }

    /** Whether this touches anything that is demanded: a no to this is a no to that. */
    boolean concerns(ConsentDemand demand) {
        return matches(demand)
                && (categories.isEmpty()
                        || demand.categories().isEmpty()
                        || !Collections.disjoint(categories, demand.categories()));
    }

    /** Narrower than the other in one part at least and wider in none. */
    boolean isMoreSpecificThan(ConsentTarget other) {
        return !equals(other)
                && receiverRank() >= other.receiverRank()
                && rank(purpose) >= rank(other.purpose)
                && rank(scope) >= rank(other.scope)
                && categoryRank() >= other.categoryRank()
                && ranks() > other.ranks();
    }

    private boolean matches(ConsentDemand demand) {
        return (receiver == null || receiver.equals(demand.receiver().oin()))
                && (role == null || role == demand.receiver().role())
                && (purpose == null || purpose.equals(demand.purpose()))
                && (scope == null || scope.equals(demand.scope()));
    }

    private int ranks() {
        return receiverRank() + rank(purpose) + rank(scope) + categoryRank();
    }

    private int receiverRank() {
        return receiver != null ? 2 : rank(role);
    }

    private int categoryRank() {
        return categories.isEmpty() ? 0 : 1;
    }

    private static int rank(@Nullable Object part) {
        return part == null ? 0 : 1;
    }
}
