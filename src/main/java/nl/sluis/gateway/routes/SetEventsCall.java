package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.SetEvent;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/set/verloop}: what was brought into force, taken back and refused, by whom and why; the newest first. */
record SetEventsCall(ActiveSets sets) implements ManagementCall {
    private static final int MOST = 50;

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/set/verloop";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR, PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var answer = JsonNodeFactory.instance.objectNode();
        var rows = answer.putArray("events");
        sets.events(MOST).forEach(event -> tell(event, rows.addObject()));
        return answer;
    }

    private static void tell(SetEvent event, ObjectNode row) {
        row.put("at", event.at().toString()).put("how", event.how());
        event.setVersion().ifPresent(version -> row.put("setVersion", version));
        event.bundleVersion().ifPresent(version -> row.put("bundleVersion", version));
        event.person().ifPresent(person -> row.put("person", person));
        event.reasons().forEach(row.putArray("reasons")::add);
        row.put("entry", event.entry().toString());
    }
}
