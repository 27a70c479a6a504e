package nl.sluis.gateway.report.breach;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;

/**
 * {@code POST /beheer/rapporten/datalek}: what a breach touched, for a privacy officer or the FG of that party, with a
 * reason. Of that party's own entries only.
 *
 * <p>Guarantee: the look is an entry {@code log.read} with who and why, committed before anything is read.
 */
final class Datalek implements ManagementCall {
    private final Looks looks;
    private final Breaches breaches;
    private final Parties parties;

    Datalek(Looks looks, Breaches breaches, Parties parties) {
        this.looks = looks;
        this.breaches = breaches;
        this.parties = parties;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/rapporten/datalek";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = Order.read(asked.body());
        refuseAnother(asked.party(), order.party());
        record(asked, order);
        var narrowing = new Narrowing(order.receiver().map(this::partyOf), order.rule());
        var report = breaches.of(
                new Breaches.Asked(asked.party(), order.since(), order.until(), narrowing), asked.progress());
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("report", new BreachJson(report).json());
        return order.html() ? answer.put("html", new BreachPage(report).page().forScreens()) : answer;
    }

    private void refuseAnother(Oin own, String named) {
        if (!own.value().equals(named)
                && parties.find(own).filter(party -> party.key().equals(named)).isEmpty()) {
            throw QuestionRefusedException.notEntitled("a party is told about its own messages only");
        }
    }

    private Party partyOf(String named) {
        return parties.all().stream()
                .filter(party ->
                        party.key().equals(named) || party.oin().value().equals(named))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notUnderstood("receiver: the key or the OIN of a party"));
    }

    private void record(Asked asked, Order order) {
        var what = JsonNodeFactory.instance
                .objectNode()
                .put("what", "report.breach")
                .put("since", order.since().toString())
                .put("until", order.until().toString())
                .put("why", order.why().text());
        order.receiver()
                .map(this::partyOf)
                .ifPresent(party -> what.put("receiver", party.oin().value()));
        order.rule().ifPresent(rule -> what.put("rule", rule.value()));
        var unused = looks.record(asked.person(), Optional.empty(), what);
    }
}
