package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;

/** A call about the searches that who asks keeps. Nothing of the log is read, so no look is recorded. */
record KeptCall(Method method, String path, Function<Asked, JsonNode> act) implements ManagementCall {
    private static final int MOST_BYTES = 4_096;

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public JsonNode answer(Asked asked) {
        return act.apply(asked);
    }
}
