package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code POST /beheer/rapporten/persoon}: the report for a person, for one privacy officer of a party. See {@link PersonReports}. */
final class Inzage implements ManagementCall {
    private final PersonReports reports;

    Inzage(PersonReports reports) {
        this.reports = reports;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/rapporten/persoon";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = Order.read(asked.body());
        return reports.tell(asked.person(), order.person(), order.why(), order.reference())
                .in(order.forms());
    }
}
