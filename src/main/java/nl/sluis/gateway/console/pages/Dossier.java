package nl.sluis.gateway.console.pages;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.report.Why;
import nl.sluis.gateway.report.person.ToldReport;

/**
 * A person whom an officer looks at: who it is, why, and what was told. The report stays as it was told, so that page, letter and
 * PDF say the same and one look is one entry.
 */
final class Dossier {
    private final Bsn person;
    private final Why why;
    private final ToldReport report;
    private final PersonView view;
    private final AtomicReference<List<ConsentRow>> consents = new AtomicReference<>(List.of());
    private volatile boolean asked;

    Dossier(Bsn person, Why why, ToldReport report) {
        this.person = person;
        this.why = why;
        this.report = report;
        this.view = PersonView.of(report.data());
    }

    ToldReport report() {
        return report;
    }

    PersonView view() {
        return view;
    }

    /** As the desks of the party are asked about this person. */
    String personForTheDesk() {
        return person.reveal(Reveal.VALIDATE);
    }

    String why() {
        return why.text();
    }

    void keep(List<ConsentRow> versions) {
        consents.set(List.copyOf(versions));
        asked = true;
    }

    /** What the register said when it was asked. */
    public List<ConsentRow> consents() {
        return Objects.requireNonNull(consents.get());
    }

    /** Whether the register was asked since. */
    public boolean registerWasAsked() {
        return asked;
    }

    @Override
    public String toString() {
        return "Dossier[***]";
    }
}
