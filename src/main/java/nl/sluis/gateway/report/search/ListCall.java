package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** {@code GET /beheer/log?aantal=20&na=…}: the newest entries that the asker may see. */
final class ListCall implements ManagementCall {
    private final Desk desk;
    private final QueryReader reader;

    ListCall(Desk desk, QueryReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/log";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var words = JsonNodeFactory.instance.objectNode();
        asked.parameter("aantal").ifPresent(text -> words.put("limit", number(text)));
        asked.parameter("na").ifPresent(text -> words.put("after", text));
        return desk.answer(asked, reader.read(words));
    }

    /** 0 for what is no number: refused as one that is too small. */
    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
