package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.sluis.gateway.consent.ConsentOverview;
import nl.sluis.gateway.consent.ConsentTarget;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;

/**
 * {@code GET /beheer/toestemmingen/overzicht}: the register of the asker's party at a glance. Nobody is named in it, but what is
 * recorded of whom is near, so that it was looked at stands in the log.
 */
final class ConsentOverviewCall implements ManagementCall {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int SOON_DAYS = 60;
    private static final int MOST = 200;
    private static final int NEWEST = 20;
    private final ConsentOverview register;
    private final Looks looks;
    private final Clock clock;

    ConsentOverviewCall(ConsentOverview register, Looks looks, Clock clock) {
        this.register = register;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/toestemmingen/overzicht";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var holder = asked.party();
        var unused = looks.record(
                asked.person(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("what", "consents.overview"));
        var today = LocalDate.now(clock.withZone(ZONE));
        var answer = JsonNodeFactory.instance.objectNode().put("days", SOON_DAYS);
        var counts = answer.putObject("counts");
        register.counts(holder).forEach((decision, count) -> counts.put(decision.code(), count));
        lines(answer.putArray("ending"), register.ending(holder, today, today.plusDays(SOON_DAYS), MOST));
        lines(answer.putArray("newest"), register.newest(holder, NEWEST));
        return answer;
    }

    private static void lines(ArrayNode told, List<ConsentOverview.Line> lines) {
        lines.forEach(line -> {
            var one = told.addObject()
                    .put("decision", line.decision().code())
                    .put("reference", line.reference())
                    .put("until", line.until() == null ? null : line.until().toString())
                    .put("recorded", line.recorded().toString())
                    .put("entry", line.entry().toString());
            target(one, line.target());
        });
    }

    private static void target(ObjectNode one, ConsentTarget target) {
        var receiver = one.putObject("receiver");
        if (target.receiver() != null) {
            receiver.put("oin", target.receiver().urn());
        } else if (target.role() != null) {
            receiver.put("rol", target.role().code());
        }
        one.put("purpose", target.purpose() == null ? null : target.purpose().code());
        new TreeSet<>(target.categories()).forEach(one.putArray("categories")::add);
    }
}
