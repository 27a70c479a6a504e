package nl.sluis.gateway.report.person;

import java.time.Clock;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.report.FakeParties;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.Proofs;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.Sight;

/** Full reports of persons for a bench: everything that {@code ./sluis report persoon} gets, but for the look that it writes. */
public final class BenchReports {
    private static final RuleBook BOOK =
            new RuleBook("hash", Map.of(), Map.of(), Map.of(), Map.of("care-5y", Period.ofYears(5)));
    private final Reports reports;

    public BenchReports(LogView view, Proofs proofs) {
        this.reports = new Reports(view, () -> BOOK, proofs, new FakeParties(), Clock.systemUTC());
    }

    /** Its messages, once everything is rendered. */
    public List<?> about(Sight.OfParty party, Bsn person) {
        var report = reports.about(person, party.party(), Optional.empty());
        var rendered = new ToldReport(report).in(EnumSet.allOf(Order.Form.class));
        if (!rendered.has("pdf")) {
            throw new IllegalStateException("a report is rendered in every form");
        }
        return report.findings().exchanges();
    }
}
