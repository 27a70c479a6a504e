package nl.sluis.gateway.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/**
 * All that can be asked. It is finite: times, ages, amounts and consents are boundary buckets, and everything that is not
 * known is one type, one purpose and one region more.
 */
public final class Space {
    private static final MessageType UNKNOWN_TYPE = new MessageType("nl.sluis.onbekend.onbekend.v1");
    private static final Purpose UNKNOWN_PURPOSE = new Purpose("onbekend");
    private static final RegionCode OTHER_REGION = new RegionCode("AM00");

    private final CompiledMatrix matrix;
    private final List<MessageType> types;
    private final List<Purpose> purposes;

    public Space(CompiledMatrix matrix, Collection<MessageType> types) {
        this.matrix = matrix;
        this.types = new ArrayList<>(types);
        this.types.add(UNKNOWN_TYPE);
        this.purposes = new ArrayList<>(
                matrix.purposes().keySet().stream().sorted().map(Purpose::new).toList());
        this.purposes.add(UNKNOWN_PURPOSE);
    }

    /** Every flow, permitted by a rule or not. */
    public Stream<Flow> flows() {
        return types.stream().flatMap(type -> Arrays.stream(Role.values())
                .flatMap(sender -> Arrays.stream(Role.values()).flatMap(receiver -> purposes.stream()
                        .map(purpose -> new Flow(type, sender, receiver, purpose)))));
    }

    /** The flows that some rule is for. */
    Stream<Flow> ruled() {
        return matrix.rules().stream().map(Rule::flow);
    }

    /** Every circumstance. */
    public List<Circumstances> circumstances() {
        var all = new ArrayList<Circumstances>();
        for (var region : regions()) {
            for (var parties : RegionFit.values()) {
                for (var scheme : SchemeFit.values()) {
                    for (var part : StopPart.values()) {
                        ages().forEach(age -> all.add(new Circumstances(age, region, parties, scheme, part)));
                    }
                }
            }
        }
        return all;
    }

    /** A few, for flows to which no rule looks at circumstances: there is none. */
    static List<Circumstances> few() {
        return Arrays.stream(RegionFit.values())
                .flatMap(parties ->
                        ages().map(age -> new Circumstances(age, OTHER_REGION, parties, SchemeFit.FITS, StopPart.NONE)))
                .toList();
    }

    static void each(Flow flow, List<Circumstances> circumstances, Consumer<Tuple> reader) {
        for (var circumstance : circumstances) {
            var question = new Question(flow, circumstance);
            for (var state : ConsentState.values()) {
                reader.accept(new Tuple(question, state));
            }
        }
    }

    /** Those that a rule names, and one that none does. */
    private List<RegionCode> regions() {
        return Stream.concat(
                        matrix.rules().stream().flatMap(rule -> rule.when().regions().stream()),
                        Stream.of(OTHER_REGION))
                .distinct()
                .toList();
    }

    private static Stream<Optional<AgeGroup>> ages() {
        return Stream.concat(Arrays.stream(AgeGroup.values()).map(Optional::of), Stream.of(Optional.empty()));
    }
}
