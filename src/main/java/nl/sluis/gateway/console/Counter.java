package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.ManagementCall.Method;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Person;

/**
 * Where persons are answered, whether they come by the command line or by a page: the same call, the same right to ask it, the
 * same record of who was refused.
 */
public final class Counter {
    private final Calls calls;
    private final RefusedPersons refused;

    Counter(Calls calls, RefusedPersons refused) {
        this.calls = calls;
        this.refused = refused;
    }

    /** @throws QuestionRefusedException when there is no such call, this person may not ask it, or it cannot be answered so */
    public JsonNode ask(Person person, String path, Map<String, String> parameters) {
        var call = calls.find(Method.GET.name(), path);
        return answer(call, new Asked(person, parameters, JsonNodeFactory.instance.objectNode(), Progress.UNHEARD));
    }

    /** @throws QuestionRefusedException when there is no such call, this person may not ask it, or it cannot be done so */
    public JsonNode order(Person person, String path, ObjectNode body) {
        return answer(calls.find(Method.POST.name(), path), new Asked(person, Map.of(), body, Progress.UNHEARD));
    }

    /** The same, for long work: who looks in on it sees how far it is. */
    public JsonNode order(Person person, String path, ObjectNode body, Progress progress) {
        return answer(calls.find(Method.POST.name(), path), new Asked(person, Map.of(), body, progress));
    }

    JsonNode answer(ManagementCall call, Asked asked) {
        try {
            if (!asked.person().isOneOf(call.mayAsk())) {
                throw QuestionRefusedException.notEntitled(asked.person().key() + " has no role that may ask this");
            }
            return call.answer(asked);
        } catch (QuestionRefusedException notAnswered) {
            if (notAnswered.status() == HttpServletResponse.SC_FORBIDDEN) {
                refused.named(asked.person(), Calls.nameOf(call));
            }
            throw notAnswered;
        }
    }
}
