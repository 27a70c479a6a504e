package nl.sluis.gateway.report.least;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.PermittedFlow;
import nl.sluis.gateway.report.PermittedFlows;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.SeenEntry.Quality;
import nl.sluis.gateway.report.Sight;

/**
 * Holds what a party's rules permit against what went by them: of what the party sent what was accepted, of what it receives what
 * was delivered. Messages that nobody sent (canaries) do not count. Whoever asks has recorded the look before.
 */
final class LeastData {
    private final LogView log;
    private final PermittedFlows permitted;

    LeastData(LogView log, PermittedFlows permitted) {
        this.log = log;
        this.permitted = permitted;
    }

    /** What a party sends and what it receives, by its rules. */
    record Uses(List<RuleUse> sent, List<RuleUse> received) {
        Uses {
            sent = List.copyOf(sent);
            received = List.copyOf(received);
        }
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when the log cannot be asked now */
    Uses of(Party party, LogWindow period, Progress progress) {
        var flows = permitted.now();
        var sent = uses(flows, PermittedFlow::sender, party.roles());
        var received = uses(flows, PermittedFlow::receiver, party.roles());
        log.each(new Sight.OfParty(party.oin()), period, progress, entry -> {
            if (entry.as() == Quality.SOURCE && entry.leaf().type() == EntryType.ACCEPTED) {
                add(sent, entry);
            } else if (entry.as() == Quality.DESTINATION) {
                add(received, entry);
            }
        });
        return new Uses(List.copyOf(sent.values()), List.copyOf(received.values()));
    }

    private static Map<RuleId, RuleUse> uses(
            List<PermittedFlow> flows, Function<PermittedFlow, Role> side, Set<Role> roles) {
        var uses = new LinkedHashMap<RuleId, RuleUse>();
        flows.stream()
                .filter(flow -> roles.contains(side.apply(flow)))
                .forEach(flow -> uses.put(flow.rule(), new RuleUse(flow)));
        return uses;
    }

    /** A rule that is not in force any more can be taken out no more. */
    private static void add(Map<RuleId, RuleUse> uses, SeenEntry entry) {
        Stream.ofNullable(entry.leaf().rule())
                .flatMap(rule -> Stream.ofNullable(uses.get(rule)))
                .forEach(use -> {
                    var body = entry.body();
                    if (body.isEmpty()) {
                        use.addUnreadable();
                    } else if (!body.get().path("canary").asBoolean()) {
                        use.add(body.get().path("fields"));
                    }
                });
    }
}
