package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;

/**
 * The first rehearsals of a new region: what other regions rehearse of the same flows, with the parties of this one in their
 * places. Of a flow that nobody rehearses yet it makes one that must be refused: a message without content. What an operator
 * wants to be sure of beside that, only an operator can write.
 */
public final class RehearsalPlanner {
    private final Parties parties;
    private final List<RehearsalFile> elsewhere;

    private RehearsalPlanner(Parties parties, List<RehearsalFile> elsewhere) {
        this.parties = parties;
        this.elsewhere = elsewhere;
    }

    /**
     * @param routes the folder in which other regions stand
     * @throws RouteShapeException when what stands there cannot be read
     */
    public static RehearsalPlanner in(Path routes, Parties parties) {
        return new RehearsalPlanner(parties, RehearsalFiles.of(RouteFiles.in(routes)));
    }

    /** One of each kind for each sender; at least one if there is any flow. */
    public List<DraftRehearsal> plan(RegionPlan plan) {
        var region = plan.region().code();
        var drafts = new LinkedHashMap<String, DraftRehearsal>();
        var exchanges = plan.forms().stream()
                .filter(form -> form.rest().containsKey("type"))
                .toList();
        for (var form : exchanges) {
            for (var sender : senders(region, form)) {
                patterns(form).forEach(pattern -> {
                    var draft = new RehearsalDrafting(form, sender).like(pattern);
                    drafts.putIfAbsent(draft.fileName(), draft);
                });
            }
        }
        if (drafts.isEmpty() && !exchanges.isEmpty()) {
            var form = exchanges.getFirst();
            senders(region, form).stream().findFirst().ifPresent(sender -> {
                var draft = new RehearsalDrafting(form, sender).empty();
                drafts.put(draft.fileName(), draft);
            });
        }
        return List.copyOf(drafts.values());
    }

    private List<Party> senders(RegionCode region, DraftForm form) {
        return parties.all().stream()
                .filter(party -> party.regions().contains(region))
                .filter(party ->
                        party.roles().stream().anyMatch(role -> role.code().equals(form.from())))
                .filter(party -> !party.oin().value().equals(form.rest().get("receiver")))
                .sorted(Comparator.comparing(Party::key))
                .toList();
    }

    /** Of each outcome the first; none that is about the region itself, or about acting for another. */
    private List<RehearsalFile> patterns(DraftForm form) {
        var found = new LinkedHashMap<String, RehearsalFile>();
        elsewhere.stream().filter(file -> isOf(form, file)).forEach(file -> found.putIfAbsent(outcome(file), file));
        return new ArrayList<>(found.values());
    }

    private boolean isOf(DraftForm form, RehearsalFile file) {
        var event = file.event();
        return event.path("type").asText().equals(form.rest().get("type"))
                && !event.has("namens")
                && file.name().startsWith(event.path("regio").asText() + "-")
                && event.path("doel").asText().equals(form.rest().get("purpose"))
                && hasRole(sender(file), form.from())
                && hasRole(receiver(event), String.valueOf(form.rest().get("receiverRole")));
    }

    private Optional<Party> sender(RehearsalFile file) {
        return parties.all().stream()
                .filter(party -> party.key().equals(file.from()))
                .findFirst();
    }

    private Optional<Party> receiver(ObjectNode event) {
        var urn = event.path("ontvanger").asText();
        return parties.all().stream()
                .filter(party -> urn.equals(RehearsalDrafting.URN + party.oin().value()))
                .findFirst();
    }

    private static boolean hasRole(Optional<Party> party, String role) {
        return party.filter(
                        one -> one.roles().stream().anyMatch(held -> held.code().equals(role)))
                .isPresent();
    }

    private static String outcome(RehearsalFile file) {
        return file.expected().outcome() + String.join("-", file.expected().reasons());
    }
}
