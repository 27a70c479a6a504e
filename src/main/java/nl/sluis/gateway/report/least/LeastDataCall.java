package nl.sluis.gateway.report.least;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Moment;
import nl.sluis.gateway.report.Rules;

/**
 * {@code POST /beheer/rapporten/minimaal} with {@code {"since", "until"}}: what the rules of the asker's party permit and its
 * messages of a period did not need. Of that party's own entries only; an auditor, who sees no exchange, does not ask.
 *
 * <p>Guarantee: the look is an entry {@code log.read}, committed before anything is read.
 */
final class LeastDataCall implements ManagementCall {
    private static final Set<String> MEMBERS = Set.of("since", "until");
    private final Looks looks;
    private final LeastData data;
    private final Parties parties;
    private final Rules rules;

    LeastDataCall(Looks looks, LeastData data, Parties parties, Rules rules) {
        this.looks = looks;
        this.data = data;
        this.parties = parties;
        this.rules = rules;
    }

    @Override
    public Method method() {
        return Method.POST;
    }

    @Override
    public String path() {
        return "/rapporten/minimaal";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var period = period(asked.body());
        var party = parties.find(asked.party())
                .orElseThrow(() -> QuestionRefusedException.notEntitled("this party does not take part any more"));
        var unused = looks.record(asked.person(), Optional.empty(), told(period).put("what", "report.least-data"));
        var uses = data.of(party, period, asked.progress());
        var report = told(period).put("party", party.name());
        var json = new LeastDataJson(rules.now());
        json.put(report.putArray("sent"), uses.sent());
        json.put(report.putArray("received"), uses.received());
        return report;
    }

    private static ObjectNode told(LogWindow period) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("since", period.from().toString())
                .put("until", period.until().toString());
    }

    private static LogWindow period(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood("asked for with " + MEMBERS + " and nothing else");
            }
        });
        var since = moment(body, "since", Moment::first);
        var until = moment(body, "until", Moment::behind);
        if (!since.isBefore(until)) {
            throw QuestionRefusedException.notUnderstood("since: before until");
        }
        return new LogWindow(since, until);
    }

    private static Instant moment(ObjectNode body, String name, Function<String, Instant> type) {
        try {
            return type.apply(body.path(name).asText());
        } catch (IllegalArgumentException quotesWhatItRead) {
            throw QuestionRefusedException.notUnderstood(name + ": " + Moment.RULE);
        }
    }
}
