package nl.sluis.gateway.policy;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The matrix as it was compiled, to be read: for tables, comparisons and registers. It decides nothing.
 *
 * @param rules    in the order of their ids
 * @param nothing  the roles to which nothing goes, in the order of their ids
 * @param purposes code and meaning, in Dutch
 * @param retentions the classes of the vocabulary, and how long an entry of each is kept
 */
public record CompiledMatrix(
        String policyHash,
        List<Rule> rules,
        List<Nothing> nothing,
        Map<String, String> purposes,
        Map<String, Period> retentions) {
    /** With the classes that its rules name. */
    public CompiledMatrix(String policyHash, List<Rule> rules, List<Nothing> nothing, Map<String, String> purposes) {
        this(policyHash, rules, nothing, purposes, named(rules));
    }

    private static Map<String, Period> named(List<Rule> rules) {
        return rules.stream()
                .map(Rule::retention)
                .flatMap(kept -> Stream.of(kept.source(), kept.destination()))
                .distinct()
                .collect(Collectors.toMap(Retention.Class::name, Retention.Class::length));
    }

    public CompiledMatrix {
        retentions = Map.copyOf(retentions);
        rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
        nothing = nothing.stream()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .toList();
        purposes = Map.copyOf(purposes);
    }
}
