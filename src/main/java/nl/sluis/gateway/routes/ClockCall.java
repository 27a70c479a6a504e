package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.TimeAgreement;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/klok} with {@code {"confirm": false}} tells why nothing is accepted for the time's sake; with
 * {@code true} an operator says that the time is right now, which is an entry.
 */
final class ClockCall implements ManagementCall {
    private static final String CONFIRM = "confirm";
    private final TimeAgreement time;
    private final Journal journal;

    ClockCall(TimeAgreement time, Journal journal) {
        this.time = time;
        this.journal = journal;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/klok";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.OPERATOR);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var confirm = asked.body().path(CONFIRM);
        if (!confirm.isBoolean() || asked.body().size() != 1) {
            throw QuestionRefusedException.notUnderstood("about the time only " + CONFIRM + " is said, true or false");
        }
        var told = JsonNodeFactory.instance.objectNode();
        time.doubted().ifPresent(why -> told.put("doubt", why));
        if (confirm.asBoolean()) {
            time.confirm(journal, asked.person().key());
        }
        return told.put("confirmed", confirm.asBoolean());
    }
}
