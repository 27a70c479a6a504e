package nl.sluis.gateway.report.region;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;

/**
 * {@code GET /beheer/regio?regio=AM13&van=2026-01&tot=2026-10}: what became of the messages of a region, by month, for who acts
 * for one of its parties and for who runs the gateway.
 */
final class RegionCall implements ManagementCall {
    private static final int MOST_MONTHS = 60;
    private static final int USUAL_MONTHS = 12;
    private final RegionCounts counts;
    private final Parties parties;
    private final Looks looks;
    private final Clock clock;

    RegionCall(RegionCounts counts, Parties parties, Looks looks, Clock clock) {
        this.counts = counts;
        this.parties = parties;
        this.looks = looks;
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    private record Months(YearMonth first, YearMonth last) {}

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/regio";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var region = region(asked);
        var months = months(asked);
        var report = new RegionReport();
        for (var month = months.first(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
            report.add(month, counts.of(region, month, asked.progress()));
        }
        var what = JsonNodeFactory.instance
                .objectNode()
                .put("report", "regio")
                .put("region", region.value())
                .put("from", months.first().toString())
                .put("to", months.last().toString());
        var unused = looks.record(asked.person(), Optional.empty(), what);
        return JsonNodeFactory.instance
                .objectNode()
                .put("region", region.value())
                .set("months", report.months());
    }

    private RegionCode region(Asked asked) {
        var region = code(asked.parameter("regio").orElse(""));
        var party = asked.person().party();
        if (party != null
                && parties.find(party).stream().noneMatch(one -> one.regions().contains(region))) {
            throw QuestionRefusedException.notEntitled("this region is for those who take part in it");
        }
        return region;
    }

    private static RegionCode code(String text) {
        try {
            return new RegionCode(text);
        } catch (IllegalArgumentException notOne) {
            throw QuestionRefusedException.notUnderstood("regio: AM and two digits");
        }
    }

    private Months months(Asked asked) {
        var over = YearMonth.now(clock).minusMonths(1);
        var last = month(asked, "tot").orElse(over);
        var first = month(asked, "van").orElse(last.minusMonths(USUAL_MONTHS - 1L));
        if (last.isAfter(over)) {
            throw QuestionRefusedException.notUnderstood(
                    "tot: a month that is over, for one that still counts tells too much");
        }
        var many = ChronoUnit.MONTHS.between(first, last) + 1;
        if (many < 1 || many > MOST_MONTHS) {
            throw QuestionRefusedException.notUnderstood("van: at most " + MOST_MONTHS + " months, and not behind tot");
        }
        return new Months(first, last);
    }

    private static Optional<YearMonth> month(Asked asked, String name) {
        try {
            return asked.parameter(name).map(YearMonth::parse);
        } catch (DateTimeException notOne) {
            throw QuestionRefusedException.notUnderstood(name + ": a month such as 2026-10");
        }
    }
}
