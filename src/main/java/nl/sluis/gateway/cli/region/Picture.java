package nl.sluis.gateway.cli.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.routes.RegionFlows;

/**
 * A region as people look at it: its parties, who tells whom what, and how each receives.
 *
 * @param queues what waits for whom; empty when no gateway was asked
 */
public record Picture(RegionFlows flows, Optional<Map<Oin, Queue>> queues) {
    private static final String PREFIX = "nl.sluis.";

    /** What waits for a receiver. @param active whether the running gateway delivers to it here */
    public record Queue(boolean active, long waiting, long parked) {
        static final Queue NONE = new Queue(false, 0, 0);
    }

    /** Everything that one party tells another in one role. */
    public record Line(Party from, Role role, Party to, List<String> types) {}

    /** By sender and receiver, in the order of the parties. */
    public List<Line> lines() {
        var lines = new LinkedHashMap<List<Object>, Line>();
        for (var from : flows.parties()) {
            for (var flow : flows.flows()) {
                if (from.roles().contains(flow.senderRole()) && !from.oin().equals(flow.receiver())) {
                    partyOf(flow.receiver()).ifPresent(to -> lines.computeIfAbsent(
                                    List.of(from.oin(), flow.senderRole(), to.oin()),
                                    key -> new Line(from, flow.senderRole(), to, new ArrayList<>()))
                            .types()
                            .add(shortName(flow.type().name())));
                }
            }
        }
        return lines.values().stream()
                .sorted(Comparator.comparing((Line line) -> line.from().key())
                        .thenComparing(line -> line.role().code())
                        .thenComparing(line -> line.to().key()))
                .toList();
    }

    Optional<Party> partyOf(Oin oin) {
        return flows.parties().stream().filter(party -> party.oin().equals(oin)).findFirst();
    }

    /** The word of the form in which a party receives; empty when no form leads to it here. */
    Optional<String> deliveryOf(Party party) {
        return flows.deliveries().stream()
                .filter(out -> out.receiver().equals(party.oin()))
                .map(RegionFlows.Out::form)
                .findFirst();
    }

    /** How it stands with a receiver, in Dutch; empty when no gateway was asked. */
    Optional<String> stateOf(Party party) {
        if (deliveryOf(party).isEmpty()) {
            return Optional.of("ontvangt hier niets");
        }
        return queues.map(all -> words(all.getOrDefault(party.oin(), Queue.NONE)));
    }

    private static String words(Queue queue) {
        var state = queue.active() ? "actief" : "nog niet actief";
        if (queue.waiting() == 0 && queue.parked() == 0) {
            return state + ", niets wacht";
        }
        return state + ", " + queue.waiting() + " wachtend"
                + (queue.parked() == 0 ? "" : ", " + queue.parked() + " geparkeerd");
    }

    static String rolesOf(Party party) {
        return party.roles().stream().map(Role::code).sorted().collect(Collectors.joining(", "));
    }

    /** For whom else a party acts, as far as they take part here. */
    String mandatesOf(Party party) {
        return party.mandates().stream()
                .map(oin -> partyOf(oin).map(Party::name).orElse(oin.value()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String title() {
        return flows.region().code() + " " + flows.region().name();
    }

    private static String shortName(String type) {
        return (type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type).replaceAll("\\.v1$", "");
    }
}
