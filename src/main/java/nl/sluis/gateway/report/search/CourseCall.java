package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/log/verloop?entry=…}: a message from its acceptance to its end, each entry whole, as the asker may see it. */
final class CourseCall implements ManagementCall {
    private final Desk desk;
    private final QueryReader reader;

    CourseCall(Desk desk, QueryReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/log/verloop";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var words = JsonNodeFactory.instance.objectNode();
        asked.parameter("entry").ifPresent(text -> words.put("entry", text));
        return desk.course(asked, reader.read(words));
    }
}
