package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.report.Looks;
import nl.sluis.gateway.report.Why;

/**
 * The report for a person (AVG art. 15): asked by one privacy officer of a party who says why (cryptography.md 9), of that
 * party's own entries only; the same for the command line and for the pages.
 *
 * <p>Guarantee: the look is an entry {@code log.read} of that person's, with who and why, committed before anything is read.
 */
public final class PersonReports {
    /** What the entry of the look is about. */
    static final String WHAT = "report.person";

    private final Looks looks;
    private final Reports reports;

    PersonReports(Looks looks, Reports reports) {
        this.looks = looks;
        this.reports = reports;
    }

    /**
     * What the log says of a person now.
     *
     * @param reference the party's own name for the request
     * @throws QuestionRefusedException for who acts for no party
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the look cannot be recorded, or the log not be asked, now
     */
    public ToldReport tell(Person officer, Bsn person, Why why, Optional<Why> reference) {
        var party = officer.party();
        if (party == null) {
            throw QuestionRefusedException.notEntitled("who acts for no party is told of nobody");
        }
        record(officer, person, why, reference);
        return new ToldReport(reports.about(person, party, reference.map(Why::text)));
    }

    private void record(Person officer, Bsn person, Why why, Optional<Why> reference) {
        var what = JsonNodeFactory.instance.objectNode().put("what", WHAT).put("why", why.text());
        reference.ifPresent(name -> what.put("case", name.text()));
        var unused = looks.record(officer, Optional.of(person), what);
    }
}
