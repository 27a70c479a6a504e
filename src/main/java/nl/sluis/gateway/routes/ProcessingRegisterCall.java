package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.policy.reading.ProcessingRegister;
import nl.sluis.gateway.policy.reading.RegisterPages;

/**
 * {@code GET /beheer/verwerkingsregister}: the register of processing activities (AVG 30) of the rules in force, as
 * {@code ./sluis policy register --format json} tells it. To who acts for a party that of the roles in which it acts; to others all.
 */
final class ProcessingRegisterCall implements ManagementCall {
    private final SetInForce inForce;

    ProcessingRegisterCall(SetInForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/verwerkingsregister";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var set = inForce.now();
        var register = ProcessingRegister.of(SetChange.matrix(set.facts()), Optional.empty());
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("setVersion", set.facts().identity().setVersion())
                .put("policyHash", set.facts().identity().policyHash());
        var told = answer.putObject("register");
        RegisterPages.json(register).properties().stream()
                .filter(role -> isOf(asked, set, role.getKey()))
                .forEach(role -> told.set(role.getKey(), role.getValue()));
        words(answer.putObject("words"), register);
        return answer;
    }

    /** Of each activity, by its id: what its codes mean to people. */
    private static void words(ObjectNode words, ProcessingRegister register) {
        register.byController().values().stream().flatMap(List::stream).forEach(activity -> {
            var one = words.putObject(activity.id().uri()).put("purpose", activity.purposeText());
            activity.categories()
                    .forEach(category -> one.withArray("categories").add(category.dutch()));
        });
    }

    private static boolean isOf(Asked asked, WorkingSet set, String role) {
        return asked.person().party() == null
                || OfficersDesk.party(asked, set).roles().contains(Role.of(role));
    }
}
