package nl.sluis.gateway.policy.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Circumstances;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.RegionFit;
import nl.sluis.gateway.policy.SchemeFit;
import nl.sluis.gateway.policy.StopPart;

/** Everything that could be asked of these matrices: every flow, under all circumstances, at every answer of the register. */
final class Space {
    private final List<Flow> flows;
    private final List<Circumstances> circumstances;

    private Space(List<Flow> flows, List<Circumstances> circumstances) {
        this.flows = List.copyOf(flows);
        this.circumstances = List.copyOf(circumstances);
    }

    static Space of(Matrix... matrices) {
        var types = new TreeSet<String>();
        var purposes = new TreeSet<String>();
        var named = new TreeSet<String>();
        for (var matrix : matrices) {
            matrix.types().forEach(definition -> types.add(definition.type().name()));
            purposes.addAll(matrix.compiled().purposes().keySet());
            matrix.rules().forEach(rule -> rule.when().regions().forEach(region -> named.add(region.value())));
        }
        return new Space(flows(types, purposes), circumstances(regions(named)));
    }

    /** How many tuples there are. */
    long size() {
        return (long) flows.size() * circumstances.size() * ConsentState.values().length;
    }

    List<Flow> flows() {
        return flows;
    }

    void forEach(Consumer<Circumstances> circumstance) {
        circumstances.forEach(circumstance);
    }

    private static List<Flow> flows(TreeSet<String> types, TreeSet<String> purposes) {
        var flows = new ArrayList<Flow>();
        for (var type : types) {
            for (var sender : Role.values()) {
                for (var receiver : Role.values()) {
                    purposes.forEach(purpose ->
                            flows.add(new Flow(new MessageType(type), sender, receiver, new Purpose(purpose))));
                }
            }
        }
        return flows;
    }

    /** The regions that a rule names, and one that none does: to the rules all others are the same. */
    private static List<RegionCode> regions(TreeSet<String> named) {
        var other = IntStream.rangeClosed(1, 99)
                .mapToObj("AM%02d"::formatted)
                .filter(code -> !named.contains(code))
                .findFirst();
        return Stream.concat(named.stream(), other.stream())
                .map(RegionCode::new)
                .toList();
    }

    private static List<Circumstances> circumstances(List<RegionCode> regions) {
        var all = new ArrayList<Circumstances>();
        var ages = Stream.concat(
                        Stream.of(Optional.<AgeGroup>empty()),
                        Arrays.stream(AgeGroup.values()).map(Optional::of))
                .toList();
        for (var age : ages) {
            for (var region : regions) {
                for (var parties : RegionFit.values()) {
                    for (var scheme : SchemeFit.values()) {
                        for (var part : StopPart.values()) {
                            all.add(new Circumstances(age, region, parties, scheme, part));
                        }
                    }
                }
            }
        }
        return all;
    }
}
