package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.DecidedEntries;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.PersonRole;

/**
 * {@code GET /beheer/besluiten?sinds=PT24H}: on which facts was decided, and how often. An operator sees counts; who acts for
 * a party sees that party's own, with the ids of its entries. No body leaves: only codes of its decision.
 */
final class Decisions implements ManagementCall {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String RETENTION_CLASS = "care-5y";
    private final DecidedEntries entries;
    private final Journal journal;
    private final Clock clock;

    Decisions(DecidedEntries entries, Journal journal, Clock clock) {
        this.entries = entries;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Method method() {
        return Method.GET;
    }

    @Override
    public String path() {
        return "/besluiten";
    }

    @Override
    public Set<PersonRole> mayAsk() {
        return EnumSet.allOf(PersonRole.class);
    }

    @Override
    public JsonNode answer(Asked asked) {
        var since = clock.instant().minus(period(asked.parameter("sinds").orElse("PT24H")));
        var own = Optional.ofNullable(asked.person().party());
        record(asked, since);
        var counts = new FactCounts(own.isPresent());
        entries.since(since, own, entry -> {
            counts.add(entry);
            if (counts.total() % 1_000 == 0) {
                asked.progress().at("besluiten", counts.total(), -1);
            }
        });
        return counts.asJson().put("since", since.toString());
    }

    private void record(Asked asked, Instant since) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("reader", asked.person().key())
                .put("decisionsSince", since.toString());
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.LOG_READ,
                EntryFacts.Judgement.NONE,
                asked.person().party(),
                null,
                null,
                null,
                null,
                RETENTION_CLASS,
                body)));
    }

    private static Duration period(String text) {
        try {
            var period = Duration.parse(text);
            if (period.isPositive() && period.compareTo(LONGEST) <= 0) {
                return period;
            }
        } catch (DateTimeException notOne) {
            throw QuestionRefusedException.notUnderstood("'sinds' is a duration such as PT24H or P7D");
        }
        throw QuestionRefusedException.notUnderstood("between a moment and a year can be looked back");
    }
}
