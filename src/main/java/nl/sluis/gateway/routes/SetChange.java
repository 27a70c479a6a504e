package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.policy.reading.Matrix;
import nl.sluis.gateway.policy.reading.MatrixDiff;

/**
 * What another set would change: of each route and party {@code +} new, {@code -} gone or {@code ~} different.
 *
 * @param rules what the rules would decide differently; empty when they are the same
 */
record SetChange(List<String> routes, List<String> parties, Optional<MatrixDiff> rules) {
    static SetChange between(SetFacts before, SetFacts after) {
        return new SetChange(
                lines(routes(before.routes()), routes(after.routes())),
                lines(parties(before), parties(after)),
                rules(before, after));
    }

    private static Map<String, Object> routes(RouteFacts routes) {
        var all = new TreeMap<String, Object>();
        routes.table().exchanges().forEach(form -> all.put(form.routeId(), form));
        routes.table().deliveries().forEach(form -> all.put(form.routeId(), form));
        return all;
    }

    private static Map<String, Object> parties(SetFacts facts) {
        return facts.parties().all().stream().collect(Collectors.toMap(Party::key, party -> party));
    }

    private static List<String> lines(Map<String, Object> before, Map<String, Object> after) {
        var lines = new ArrayList<String>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .forEach(name ->
                        lines.add((!before.containsKey(name) ? "+ " : !after.containsKey(name) ? "- " : "~ ") + name));
        return List.copyOf(lines);
    }

    private static Optional<MatrixDiff> rules(SetFacts before, SetFacts after) {
        return before.identity().policyHash().equals(after.identity().policyHash())
                ? Optional.empty()
                : Optional.of(MatrixDiff.of(matrix(before), matrix(after)));
    }

    static Matrix matrix(SetFacts facts) {
        return new Matrix(
                facts.rules().matrix(),
                List.copyOf(facts.catalogue().all()),
                facts.rules().titles());
    }
}
