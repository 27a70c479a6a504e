package nl.sluis.gateway.routes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.delivery.QueueCount;
import nl.sluis.gateway.delivery.QueueCounts;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;

/** What flows, in the set in force, and what waits there; for whoever draws it. Numbers; nothing about a person. Safe between threads. */
public final class ActiveRegions {
    private final SetInForce inForce;
    private final QueueCounts counts;

    ActiveRegions(SetInForce inForce, QueueCounts counts) {
        this.inForce = inForce;
        this.counts = counts;
    }

    /** The flows of a region; empty when the set in force knows no such region. */
    public Optional<RegionFlows> flows(RegionCode code) {
        var facts = inForce.now().facts();
        return facts.parties().regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(region -> RegionFlows.of(facts.routes().table(), region, facts.parties()));
    }

    /** Those in which something flows, by their codes. */
    public List<RegionFlows> inUse() {
        return inForce.now().facts().parties().regions().stream()
                .flatMap(region -> flows(region.code()).stream())
                .filter(flows -> !flows.flows().isEmpty() || !flows.deliveries().isEmpty())
                .sorted(Comparator.comparing(flows -> flows.region().code().value()))
                .toList();
    }

    /** How much waits for whom; who is not in it has nothing waiting. */
    public Map<Oin, QueueCount> waiting(RegionCode code) {
        return counts.of(code).stream().collect(Collectors.toMap(QueueCount::receiver, count -> count));
    }

    /** The messages that are rehearsed in a region: file and sentence. */
    public Map<String, String> rehearsals(RegionCode code) {
        return inForce.now().facts().routes().rehearsals().stream()
                .filter(file -> file.event().path("regio").asText().equals(code.value()))
                .collect(Collectors.toMap(
                        RehearsalFile::name, RehearsalFile::about, (one, other) -> one, java.util.TreeMap::new));
    }
}
