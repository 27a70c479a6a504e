package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/log/vermelding?entry=…}: one entry whole, as the asker may see it, and what is withheld. */
final class ShowCall implements ManagementCall {
    private final Desk desk;
    private final QueryReader reader;

    ShowCall(Desk desk, QueryReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/log/vermelding";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var words = JsonNodeFactory.instance.objectNode();
        asked.parameter("entry").ifPresent(text -> words.put("entry", text));
        return desk.show(asked, reader.read(words));
    }
}
