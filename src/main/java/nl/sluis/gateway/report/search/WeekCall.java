package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Sight;

/**
 * {@code GET /beheer/log/week}: how much was delivered and refused in each of the last seven days (UTC) and in each region, of
 * what the asker's party may see. An operator, who sees no exchange, may not ask.
 */
final class WeekCall implements ManagementCall {
    private static final int DAYS = 7;
    private final Search search;
    private final Looks looks;
    private final Clock clock;

    WeekCall(Search search, Looks looks, Clock clock) {
        this.search = search;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/log/week";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.of(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var unused = looks.record(
                asked.person(),
                Optional.empty(),
                JsonNodeFactory.instance.objectNode().put("report", "week"));
        var answer = JsonNodeFactory.instance.objectNode();
        var days = answer.putArray("days");
        var regions = new TreeMap<String, ObjectNode>();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var week = today.minusDays(DAYS - 1L).datesUntil(today.plusDays(1)).toList();
        var counted = search.counts(
                Sight.of(asked.person()),
                Filter.NONE,
                week.stream().map(WeekCall::of).toList(),
                asked.progress());
        for (var at = 0; at < DAYS; at++) {
            var counts = counted.get(at);
            counts.forEach((kind, count) -> add(
                    regions.computeIfAbsent(kind.region(), unseen -> JsonNodeFactory.instance.objectNode()),
                    kind,
                    count));
            days.add(sums(counts).put("day", week.get(at).toString()));
        }
        var told = answer.putObject("regions");
        regions.forEach((region, sums) -> {
            if (!region.isEmpty() && !sums.isEmpty()) {
                told.set(region, sums);
            }
        });
        return answer;
    }

    private static LogWindow of(LocalDate day) {
        return new LogWindow(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static ObjectNode sums(Map<Kind, Long> counts) {
        var sums = JsonNodeFactory.instance.objectNode().put("delivered", 0).put("refused", 0);
        counts.forEach((kind, count) -> add(sums, kind, count));
        return sums;
    }

    private static void add(ObjectNode sums, Kind kind, long count) {
        var type = kind.leaf().type();
        if ((type == EntryType.DELIVERED || type == EntryType.REFUSED)
                && !kind.messageType().isEmpty()) {
            sums.put(type.code(), sums.path(type.code()).asLong() + count);
        }
    }
}
