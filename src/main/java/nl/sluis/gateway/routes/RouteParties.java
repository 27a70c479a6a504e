package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.message.Nearest;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;

/** Whether the parties and regions that the forms name are those of {@code parties.yaml} and {@code regions.yaml}. */
final class RouteParties {
    private final Parties parties;

    RouteParties(Parties parties) {
        this.parties = parties;
    }

    /** @throws RouteShapeException naming the route and what parties.yaml says */
    void check(RouteTable table) {
        var problems = new RouteProblems();
        table.exchanges().forEach(form -> problems.gather(() -> checkReceiver(table, form)));
        table.deliveries().forEach(form -> problems.gather(() -> checkForm(table, form)));
        problems.refuseIfAny();
    }

    private void checkReceiver(RouteTable table, Form form) {
        var receiver = partyOf(table, form.routeId(), form.region(), form.receiver());
        if (!receiver.roles().contains(form.receiverRole())) {
            throw table.fault(
                    form.routeId(),
                    "receiverRole",
                    "says that " + receiver.key() + " receives as "
                            + form.receiverRole().code() + ", and parties.yaml gives it "
                            + receiver.roles().stream()
                                    .map(role -> role.code())
                                    .sorted()
                                    .toList());
        }
    }

    /** A route in another form than its receiver's would deliver nowhere, or in the clear where it must be closed. */
    private void checkForm(RouteTable table, DeliveryForm form) {
        var receiver = partyOf(table, form.routeId(), form.region(), form.receiver());
        var template = DeliveryForm.templateFor(receiver.delivery());
        if (!template.equals(Optional.of(form.template()))) {
            throw table.fault(
                    form.routeId(),
                    "",
                    "is made from template " + form.template() + ", and parties.yaml says that " + receiver.key()
                            + " receives by " + receiver.delivery().form()
                            + template.map(right -> ": that is template " + right)
                                    .orElse(""));
        }
    }

    private Party partyOf(RouteTable table, String routeId, RegionCode region, Oin oin) {
        if (!parties.isRegion(region)) {
            throw table.fault(routeId, "region", "is in " + region + ", which is no region today");
        }
        var party = parties.find(oin)
                .orElseThrow(() -> table.fault(
                        routeId,
                        "receiver",
                        "leads to " + oin + ", which is no party of parties.yaml; did you mean " + nearest(oin) + "?"));
        if (!party.regions().contains(region)) {
            throw table.fault(
                    routeId,
                    "receiver",
                    "leads to " + party.key() + " in " + region + ", where parties.yaml does not place it");
        }
        return party;
    }

    private String nearest(Oin oin) {
        return Nearest.to(
                oin.value(),
                parties.all().stream().map(party -> party.oin().value()).toList());
    }
}
