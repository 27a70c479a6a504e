package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Delivery;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.Region;
import nl.sluis.gateway.policy.CompiledMatrix;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.Rule;

/**
 * The forms of a region: one for each flow that the matrix permits between the roles of its parties, and one for each
 * party that receives. It permits nothing: what a form lets on its way is decided by the matrix, message by message.
 */
public final class RegionPlanner {
    private static final String PREFIX = "nl.sluis.";
    private final CompiledMatrix matrix;
    private final Parties parties;
    private final MessageTitles titles;

    public RegionPlanner(CompiledMatrix matrix, Parties parties, MessageTitles titles) {
        this.matrix = matrix;
        this.parties = parties;
        this.titles = titles;
    }

    /** @param wanted of the flows that the matrix permits those that the region is to have */
    public RegionPlan plan(Region region, Predicate<Flow> wanted) {
        var here = parties.all().stream()
                .filter(party -> party.regions().contains(region.code()))
                .sorted(Comparator.comparing(Party::key))
                .toList();
        var rules = matrix.rules().stream()
                .filter(rule ->
                        rule.when().regions().isEmpty() || rule.when().regions().contains(region.code()))
                .filter(rule -> wanted.test(rule.flow()))
                .sorted(Comparator.comparing(rule -> rule.flow().receiverRole().code()))
                .toList();
        var todo = new ArrayList<String>();
        var forms = exchanges(region, here, rules, todo);
        var receivers = forms.stream().map(DraftForm::to).collect(Collectors.toCollection(TreeSet::new));
        here.stream()
                .filter(party -> receivers.contains(party.key()))
                .forEach(party -> forms.add(delivery(region, party)));
        todo.addAll(0, missing(here, rules));
        return new RegionPlan(region, forms, todo);
    }

    private List<DraftForm> exchanges(Region region, List<Party> here, List<Rule> rules, List<String> todo) {
        var forms = new LinkedHashMap<String, DraftForm>();
        for (var rule : rules) {
            for (var receiver : here) {
                if (!receives(receiver, rule.flow())
                        || senders(here, rule.flow(), receiver).isEmpty()) {
                    continue;
                }
                var form = exchange(region, rule.flow(), receiver, senders(here, rule.flow(), receiver));
                var before = forms.putIfAbsent(form.routeId(), form);
                if (before != null) {
                    todo.add(receiver.key() + " gets " + form.about() + " from " + form.from() + " as "
                            + before.rest().get("receiverRole") + " and not also as "
                            + rule.flow().receiverRole().code() + ": a route has one role; change it in "
                            + before.fileName() + " if it is the other");
                }
            }
        }
        return forms.values().stream()
                .sorted(Comparator.comparing(DraftForm::fileName))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean receives(Party party, Flow flow) {
        return party.roles().contains(flow.receiverRole()) && !(party.delivery() instanceof Delivery.None);
    }

    private static List<Party> senders(List<Party> here, Flow flow, Party receiver) {
        return here.stream()
                .filter(party -> party.roles().contains(flow.senderRole()))
                .filter(party -> !party.oin().equals(receiver.oin()))
                .toList();
    }

    private DraftForm exchange(Region region, Flow flow, Party receiver, List<Party> senders) {
        var about = flow.type().name().substring(PREFIX.length()).replaceAll("\\.v1$", "");
        var names = senders.stream().map(Party::name).collect(Collectors.joining(" of "));
        var rest = new LinkedHashMap<String, String>();
        rest.put("region", region.code().value());
        rest.put("type", flow.type().name());
        rest.put("senderRole", flow.senderRole().code());
        rest.put("receiver", receiver.oin().value());
        rest.put("receiverRole", flow.receiverRole().code());
        rest.put("purpose", flow.purpose().code());
        return new DraftForm(
                "exchange",
                region.code() + "." + about.replace('.', '-') + "-"
                        + flow.senderRole().code() + "-naar-" + receiver.key(),
                flow.senderRole().code(),
                receiver.key(),
                about,
                titles.of(flow.type()) + ", van " + names + " aan " + receiver.name() + ".",
                rest);
    }

    private static DraftForm delivery(Region region, Party receiver) {
        var rest = new LinkedHashMap<String, String>();
        rest.put("region", region.code().value());
        rest.put("receiver", receiver.oin().value());
        return new DraftForm(
                DeliveryForm.templateFor(receiver.delivery()).orElseThrow(),
                region.code() + ".naar-" + receiver.key(),
                "wat wacht",
                receiver.key(),
                receiver.delivery().form(),
                "Aflevering aan " + receiver.name() + " " + DeliveryWords.of(receiver.delivery()) + ".",
                rest);
    }

    /** Roles that the matrix knows and nobody here has; parties that get nothing. */
    private static List<String> missing(List<Party> here, List<Rule> rules) {
        var held = here.stream().flatMap(party -> party.roles().stream()).collect(Collectors.toSet());
        var absent = rules.stream()
                .flatMap(rule -> Stream.of(rule.flow().senderRole(), rule.flow().receiverRole()))
                .filter(role -> !held.contains(role))
                .distinct()
                .sorted(Comparator.comparing(Role::code))
                .map(role -> "no party with the role " + role.code() + " here: " + count(rules, role)
                        + " of the rules have no form");
        var deaf = here.stream()
                .filter(party -> party.delivery() instanceof Delivery.None)
                .map(party -> party.key() + " receives nothing (delivery: none): no form leads to it");
        return Stream.concat(absent, deaf).toList();
    }

    private static long count(List<Rule> rules, Role role) {
        return rules.stream()
                .filter(rule -> rule.flow().senderRole() == role || rule.flow().receiverRole() == role)
                .count();
    }
}
