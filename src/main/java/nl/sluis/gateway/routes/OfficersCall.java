package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.ByHand;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.PersonRole;

/**
 * A POST of a privacy officer about one person: {@code {"person": "<bsn>", "why": "…"}} and what the act itself needs.
 *
 * @param what    the act, as the log names it
 * @param members beside person and why
 */
record OfficersCall(OfficersDesk desk, String path, String what, Set<String> members, Act act)
        implements ManagementCall {
    private static final int MOST_BYTES = 16_384;

    /** What is asked of the desks of the party. */
    @FunctionalInterface
    interface Act {
        Answer of(ByHand desks, Party party, ObjectNode asked);
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public JsonNode answer(Asked asked) {
        asked.body().fieldNames().forEachRemaining(name -> {
            if (!members.contains(name) && !name.equals("person") && !name.equals("why")) {
                throw QuestionRefusedException.notUnderstood("this has person, why, " + members + " and nothing else");
            }
        });
        return desk.about(asked, what, (desks, party) -> act.of(desks, party, asked.body()));
    }
}
