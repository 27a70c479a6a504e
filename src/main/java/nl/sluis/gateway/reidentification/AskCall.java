package nl.sluis.gateway.reidentification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.approval.OrderReader;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.PersonRole;

/** {@code POST /beheer/herleidingen}: asks, with a purpose, a basis and a case; the answer is the request that officers sign. */
final class AskCall implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("token", "holder", "purpose", "legalBasis", "caseRef");
    private static final Pattern TOKEN = Pattern.compile("psn1\\.[A-Za-z0-9_-]{50}");
    private final Reidentifications desk;

    AskCall(Reidentifications desk) {
        this.desk = desk;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/herleidingen";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = new OrderReader(asked.body(), MEMBERS);
        var holder = order.as("holder", Oin::new);
        var token = order.text("token");
        if (!TOKEN.matcher(token).matches()) {
            throw QuestionRefusedException.notUnderstood(
                    "token: the pseudonym P1 of a person, psn1. and 50 characters");
        }
        return Answers.of(desk.request(asked.person(), asked.party(), holder, token, grounds(order)));
    }

    private static Grounds grounds(OrderReader order) {
        try {
            return new Grounds(order.text("purpose"), order.text("legalBasis"), order.text("caseRef"));
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood(String.valueOf(broken.getMessage()));
        }
    }
}
