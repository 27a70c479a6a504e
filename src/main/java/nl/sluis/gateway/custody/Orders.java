package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nl.sluis.gateway.management.QuestionRefusedException;

/** What every order has in common: only known words, and nothing without its confirmation. */
final class Orders {
    private Orders() {}

    static void onlyKnown(ObjectNode body, Set<String> members) {
        body.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw QuestionRefusedException.notUnderstood("an order has " + members + ", and nothing else");
            }
        });
    }

    /** @throws QuestionRefusedException when it cannot be done, or was not confirmed in its own words */
    static void confirmed(Plan plan, String confirm) {
        plan.refused().ifPresent(why -> {
            throw QuestionRefusedException.conflict(why);
        });
        if (!plan.confirm().equals(confirm)) {
            throw QuestionRefusedException.notUnderstood(
                    "nothing was done; this order is confirmed with '" + plan.confirm() + "'");
        }
    }

    static ObjectNode told(Plan plan) {
        var told = JsonNodeFactory.instance.objectNode().put("confirm", plan.confirm());
        var steps = told.putArray("steps");
        plan.steps().forEach(steps::add);
        plan.refused().ifPresent(why -> told.put("refused", why));
        return told;
    }
}
