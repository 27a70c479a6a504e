package nl.sluis.gateway.report.person;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Proofs;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.Rules;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.Sight;
import nl.sluis.gateway.report.person.PersonReport.Cover;
import nl.sluis.gateway.report.person.PersonReport.Findings;

/** Makes reports, of what one party may see and of nothing else. Whoever asks has recorded the look before. */
final class Reports {
    private static final int ENTRIES_A_PAGE = 2_000;
    private final LogView log;
    private final Rules rules;
    private final Proofs proofs;
    private final Parties parties;
    private final Names names;
    private final Clock clock;

    Reports(LogView log, Rules rules, Proofs proofs, Parties parties, Clock clock) {
        this.log = log;
        this.rules = rules;
        this.proofs = proofs;
        this.parties = parties;
        this.names = new Names(parties);
        this.clock = clock;
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when the log cannot be asked now */
    PersonReport about(Bsn person, Oin party, Optional<String> reference) {
        var made = clock.instant();
        var book = rules.now();
        var findings = findings(book, entries(person, party, made.plusMillis(1)));
        var cover = new Cover(
                names.party(party),
                reference,
                made,
                parties.find(party).flatMap(Party::contact),
                Optional.ofNullable(book.retention().get(Messages.NO_RULE)));
        return new PersonReport(cover, findings, proofsOf(findings, party));
    }

    private List<SeenEntry> entries(Bsn person, Oin party, Instant until) {
        var sight = new Sight.OfParty(party);
        var found = new ArrayList<SeenEntry>();
        var window = new LogWindow(Instant.EPOCH, until);
        for (var page = log.ofPerson(sight, person, window, ENTRIES_A_PAGE); ; ) {
            found.addAll(page.entries());
            if (page.behind().isEmpty()) {
                return found;
            }
            page = log.ofPerson(sight, person, window.before(page.behind().get()), ENTRIES_A_PAGE);
        }
    }

    private Findings findings(RuleBook book, List<SeenEntry> entries) {
        var collected = Collected.of(entries);
        var messages = new Messages(book, names, collected);
        var choices = new Choices(book, names);
        var looking = new Looking(names);
        return new Findings(
                collected.messages().stream().map(messages::told).toList(),
                collected.choices().stream()
                        .flatMap(entry -> choices.told(entry).stream())
                        .toList(),
                collected.looks().stream().map(looking::told).toList());
    }

    private List<Proof> proofsOf(Findings findings, Oin party) {
        var entries = findings.stamps().map(Stamp::entry).toList();
        var texts = proofs.of(party, entries);
        return entries.stream()
                .filter(texts::containsKey)
                .map(entry -> new Proof(entry, String.valueOf(texts.get(entry))))
                .toList();
    }
}
