package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.LogPseudonyms;

/** Records that a party looked, by its certificate: what was asked about, and no value of it. */
final class PartyLooks {
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;
    private final LogPseudonyms pseudonyms;

    PartyLooks(Journal journal, LogPseudonyms pseudonyms) {
        this.journal = journal;
        this.pseudonyms = pseudonyms;
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be written now; then nothing is shown */
    void record(Party party, ProcessingLog.Question question) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("reader", party.oin().value())
                .put("office", "systeem")
                .put("what", "processing-activities");
        var query = body.putObject("query")
                .put("since", question.window().from().toString())
                .put("until", question.window().until().toString());
        question.trace().ifPresent(trace -> query.put("trace", trace));
        question.activity().ifPresent(activity -> query.put("activity", activity));
        question.person().ifPresent(person -> body.putObject("subjects")
                .put(party.oin().value(), pseudonyms.of(party.oin(), person)));
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.LOG_READ,
                Judgement.NONE,
                party.oin(),
                null,
                null,
                null,
                question.person().orElse(null),
                RETENTION_CLASS,
                body)));
    }
}
