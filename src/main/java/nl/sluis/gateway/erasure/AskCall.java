package nl.sluis.gateway.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.approval.OrderReader;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.UnreadableBsnException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code POST /beheer/wissingen}: asks, with a ground, a purpose, a law and a case. The BSN becomes a pseudonym at the door. With
 * {@code "step": "plan"} it tells what would go, and asks nothing; with {@code "ask"} the answer is the request that officers sign.
 */
final class AskCall implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("step", "person", "ground", "purpose", "legalBasis", "caseRef");
    private final Erasures desk;

    AskCall(Erasures desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/wissingen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = new OrderReader(asked.body(), MEMBERS);
        var ground = order.as("ground", Ground::of);
        var person = person(order.text("person"));
        return switch (order.text("step")) {
            case "plan" -> Answers.of(desk.plan(asked.person(), asked.party(), person, ground));
            case "ask" ->
                Answers.of(
                        desk.request(asked.person(), asked.party(), person, new Request.Cause(ground, grounds(order))));
            default -> throw QuestionRefusedException.notUnderstood("step: plan or ask");
        };
    }

    private static Bsn person(String digits) {
        try {
            return Bsn.of(digits);
        } catch (UnreadableBsnException unreadable) {
            throw QuestionRefusedException.notUnderstood("person: " + unreadable.getMessage());
        }
    }

    private static Grounds grounds(OrderReader order) {
        try {
            return new Grounds(order.text("purpose"), order.text("legalBasis"), order.text("caseRef"));
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood(String.valueOf(broken.getMessage()));
        }
    }
}
