package nl.sluis.gateway.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The matrix as it was compiled, to be read: for tables, comparisons and registers. It decides nothing.
 *
 * @param rules    in the order of their ids
 * @param nothing  the roles to which nothing goes, in the order of their ids
 * @param purposes code and meaning, in Dutch
 */
public record CompiledMatrix(String policyHash, List<Rule> rules, List<Nothing> nothing, Map<String, String> purposes) {
    public CompiledMatrix {
        rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
        nothing = nothing.stream()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .toList();
        purposes = Map.copyOf(purposes);
    }
}
