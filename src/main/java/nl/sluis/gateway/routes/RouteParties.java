package nl.sluis.gateway.routes;

import java.util.Optional;
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
        table.exchanges().forEach(form -> problems.gather(() -> checkReceiver(form)));
        table.deliveries().forEach(form -> problems.gather(() -> checkForm(form)));
        problems.refuseIfAny();
    }

    private void checkReceiver(Form form) {
        var receiver = partyOf(form.routeId(), form.region(), form.receiver());
        if (!receiver.roles().contains(form.receiverRole())) {
            throw new RouteShapeException("route " + form.routeId() + " says that " + receiver.key()
                    + " receives as " + form.receiverRole().code() + ", and parties.yaml gives it "
                    + receiver.roles().stream()
                            .map(role -> role.code())
                            .sorted()
                            .toList());
        }
    }

    /** A route in another form than its receiver's would deliver nowhere, or in the clear where it must be closed. */
    private void checkForm(DeliveryForm form) {
        var receiver = partyOf(form.routeId(), form.region(), form.receiver());
        var template = DeliveryForm.templateFor(receiver.delivery());
        if (!template.equals(Optional.of(form.template()))) {
            throw new RouteShapeException("route " + form.routeId() + " is made from template " + form.template()
                    + ", and parties.yaml says that " + receiver.key() + " receives by "
                    + receiver.delivery().form()
                    + template.map(right -> ": that is template " + right).orElse(""));
        }
    }

    private Party partyOf(String routeId, RegionCode region, Oin oin) {
        if (!parties.isRegion(region)) {
            throw new RouteShapeException("route " + routeId + " is in " + region + ", which is no region today");
        }
        var party = parties.find(oin)
                .orElseThrow(() -> new RouteShapeException(
                        "route " + routeId + " leads to " + oin + ", which is no party of parties.yaml"));
        if (!party.regions().contains(region)) {
            throw new RouteShapeException("route " + routeId + " leads to " + party.key() + " in " + region
                    + ", where parties.yaml does not place it");
        }
        return party;
    }
}
