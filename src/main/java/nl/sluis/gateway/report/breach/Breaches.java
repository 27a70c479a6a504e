package nl.sluis.gateway.report.breach;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Rules;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.Sight;
import org.jspecify.annotations.Nullable;

/** Counts what a party sent and what was delivered to it. Whoever asks has recorded the look before. */
final class Breaches {
    /** A message waits no longer than this, so what was sent in the period has arrived by then or never does. */
    private static final Duration LONGEST_WAY = Duration.ofDays(31);

    private final LogView log;
    private final Rules rules;
    private final Parties parties;
    private final Clock clock;

    Breaches(LogView log, Rules rules, Parties parties, Clock clock) {
        this.log = log;
        this.rules = rules;
        this.parties = parties;
        this.clock = clock;
    }

    /** What is asked: a period, and which of the party's messages. */
    record Asked(Oin party, Instant since, Instant until, Narrowing narrowing) {}

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when the log cannot be asked now */
    BreachReport of(Asked asked, Progress progress) {
        var arrived = new HashSet<EntryId>();
        var sent = new HashMap<EntryId, SeenEntry>();
        var received = new HashMap<EntryId, SeenEntry>();
        var period = new LogWindow(asked.since(), asked.until().plus(LONGEST_WAY));
        log.each(new Sight.OfParty(asked.party()), period, progress, entry -> {
            var inPeriod = entry.at().time().isBefore(asked.until());
            if (entry.as() == SeenEntry.Quality.DESTINATION) {
                if (inPeriod && asked.narrowing().covers(entry)) {
                    received.put(entry.id(), entry);
                }
            } else if (entry.leaf().type() == EntryType.DELIVERED) {
                entry.message().ifPresent(arrived::add);
            } else if (inPeriod && isMessage(entry) && asked.narrowing().covers(entry)) {
                sent.put(entry.id(), entry);
            }
        });
        return counted(asked, sent, received, arrived);
    }

    private static boolean isMessage(SeenEntry entry) {
        return switch (entry.leaf().type()) {
            case ACCEPTED -> true;
            case REFUSED -> entry.body().map(body -> !body.has("event")).orElse(true);
            default -> false;
        };
    }

    private BreachReport counted(
            Asked asked, Map<EntryId, SeenEntry> sent, Map<EntryId, SeenEntry> received, Set<EntryId> arrived) {
        var tally = new Tally(rules.now());
        var gone = sent.values().stream()
                .filter(entry -> arrived.contains(entry.id()))
                .toList();
        gone.forEach(entry -> add(tally, asked, entry));
        received.values().forEach(entry -> add(tally, asked, entry));
        var messages = new BreachReport.Messages(
                gone.size(), received.size(), sent.size() - gone.size(), tally.unreadableMessages());
        var scope = new BreachReport.Scope(
                name(asked.party()),
                asked.since(),
                asked.until().isAfter(clock.instant()) ? clock.instant() : asked.until(),
                asked.narrowing().words(),
                tally.care(),
                messages);
        return new BreachReport(scope, tally.persons(), tally.kinds(), tally.receivers(), tally.rules());
    }

    private void add(Tally tally, Asked asked, SeenEntry entry) {
        entry.body()
                .ifPresentOrElse(
                        body -> tally.add(
                                entry.at().time(),
                                new Tally.Line(
                                        name(entry.leaf().to()),
                                        Objects.toString(entry.leaf().rule(), "geen regel")),
                                body,
                                person(body, asked.party())),
                        tally::unreadable);
    }

    private static String person(ObjectNode body, Oin party) {
        return body.path("subjects").path(party.value()).asText();
    }

    private String name(@Nullable Oin oin) {
        return oin == null
                ? "onbekend"
                : parties.find(oin).map(Party::name).orElseGet(() -> "de organisatie met OIN " + oin);
    }
}
