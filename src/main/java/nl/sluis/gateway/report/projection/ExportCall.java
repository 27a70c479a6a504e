package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/log/uitvoer}: entries in the form of a standard, by period or one by its id. For who acts for a party, of
 * what that party sees; an operator gets none.
 */
final class ExportCall implements ManagementCall {
    private final ExportDesk desk;
    private final ExportOrders orders;

    ExportCall(ExportDesk desk, ExportOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/log/uitvoer";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        return desk.answer(asked, orders.read(asked.body()));
    }
}
