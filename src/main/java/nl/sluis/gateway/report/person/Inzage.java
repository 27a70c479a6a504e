package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Why;

/**
 * {@code POST /beheer/rapporten/persoon}: the report for a person, asked by one privacy officer of a party saying why
 * (cryptography.md 9). Of that party's own entries only.
 *
 * <p>Guarantee: the look is an entry {@code log.read} of that person's, with who and why, committed before anything is read.
 */
final class Inzage implements ManagementCall {
    /** What the entry of the look is about. */
    static final String WHAT = "report.person";

    private final Looks looks;
    private final Reports reports;

    Inzage(Looks looks, Reports reports) {
        this.looks = looks;
        this.reports = reports;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/rapporten/persoon";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return Set.of(PersonRole.PRIVACY_OFFICER);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var order = Order.read(asked.body());
        var party = asked.party();
        record(asked, order);
        var report = reports.about(order.person(), party, order.reference().map(Why::text));
        return new Rendered(report).in(order.forms());
    }

    private void record(Asked asked, Order order) {
        var what = JsonNodeFactory.instance
                .objectNode()
                .put("what", WHAT)
                .put("why", order.why().text());
        order.reference().ifPresent(reference -> what.put("case", reference.text()));
        var unused = looks.record(asked.person(), Optional.of(order.person()), what);
    }
}
