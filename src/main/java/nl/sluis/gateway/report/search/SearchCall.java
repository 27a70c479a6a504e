package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/log/zoeken}: entries by party, person, period, type, outcome, reason, rule, region or id; each asker sees
 * what its role and party may see. A BSN stands in the body only, and goes no further than the index of persons.
 */
final class SearchCall implements ManagementCall {
    private static final int MOST_BYTES = 4_096;
    private final Desk desk;
    private final QueryReader reader;

    SearchCall(Desk desk, QueryReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/log/zoeken";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public JsonNode answer(Asked asked) {
        return desk.answer(asked, reader.read(asked.body()));
    }
}
