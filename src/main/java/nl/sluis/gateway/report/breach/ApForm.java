package nl.sluis.gateway.report.breach;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.report.words.DutchTime;
import nl.sluis.gateway.report.words.SeenForm.Amount;

/**
 * The questions of the breach notification of the Autoriteit Persoonsgegevens (AVG art. 33(3)), with an answer where the log
 * has one. What only the controller knows is asked, not answered.
 */
final class ApForm {
    private static final String BSN = "bsn";
    private static final String SPECIAL = "bijzonder";
    private final BreachReport report;
    private final List<Answer> answers = new ArrayList<>();

    /** @param known whether the answer comes from the log; else it is a note for who fills it in */
    record Answer(String question, String answer, boolean known) {}

    private ApForm(BreachReport report) {
        this.report = report;
    }

    static List<Answer> of(BreachReport report) {
        var form = new ApForm(report);
        form.when();
        form.who();
        form.what();
        form.protectedHow();
        form.next();
        return List.copyOf(form.answers);
    }

    private void known(String question, String answer) {
        answers.add(new Answer(question, answer, true));
    }

    private void asked(String question, String hint) {
        answers.add(new Answer(question, hint, false));
    }

    private void when() {
        asked("Wat is er gebeurd?", "Samenvatting van het incident, en hoe u het ontdekte.");
        known(
                "Wanneer was de inbreuk?",
                "Bekeken periode: " + DutchTime.moment(report.scope().since()) + " tot "
                        + DutchTime.moment(report.scope().until()) + ". "
                        + report.first()
                                .map(first -> "Eerste bericht: " + DutchTime.moment(first) + ", laatste: "
                                        + report.last().map(DutchTime::moment).orElse("onbekend") + ".")
                                .orElse("Er waren geen berichten over personen."));
        asked("Wanneer ontdekte u de inbreuk?", "Vanaf dat moment lopen de 72 uur van AVG artikel 33.");
        asked(
                "Wat is de aard van de inbreuk?",
                "Inbreuk op de vertrouwelijkheid, de integriteit of de beschikbaarheid.");
    }

    private void who() {
        known("Van hoeveel personen minimaal?", String.valueOf(report.persons().least()));
        known("Van hoeveel personen maximaal?", String.valueOf(report.persons().most()));
        known(
                "Van welke groep mensen?",
                report.scope().care()
                        ? "Cliënten van een ggz-instelling (kwetsbare personen), werkzoekenden."
                        : "Werkzoekenden, uitkeringsgerechtigden.");
        known(
                "Wie ontving de gegevens?",
                report.receivers().isEmpty()
                        ? "Niemand."
                        : report.receivers().stream()
                                        .map(line -> line.what() + " (" + line.messages() + ")")
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private void what() {
        known(
                "Welke soorten persoonsgegevens?",
                report.kinds().isEmpty()
                        ? "Geen."
                        : String.join(
                                        ", ",
                                        new TreeSet<>(report.kinds().stream()
                                                .map(BreachReport.Kind::category)
                                                .toList()))
                                + ".");
        known("Is het BSN betrokken?", form(BSN, "Nee."));
        known("Bijzondere persoonsgegevens?", special());
        asked(
                "Hoeveel gegevens per persoon?",
                "De tabel met soorten gegevens helpt; de inhoud zelf bewaart Sluis niet.");
    }

    /** That somebody is a client of mental health care is itself data about health, whatever the message says. */
    private String special() {
        if (report.scope().care()) {
            return "Ja, over gezondheid: uit afzender of ontvanger blijkt dat iemand ggz krijgt. "
                    + form(SPECIAL, "Velden over gezondheid zelf zijn niet doorgegeven.");
        }
        return form(SPECIAL, "Nee, voor zover het logboek dat weet.");
    }

    private String form(String fieldClass, String otherwise) {
        var forms = report.kinds().stream()
                .filter(kind -> kind.fieldClass().equals(fieldClass))
                .map(BreachReport.Kind::form)
                .collect(Collectors.toSet());
        if (forms.isEmpty()) {
            return otherwise;
        }
        if (forms.contains(Amount.ALL.name())) {
            return "Ja, in leesbare vorm.";
        }
        return forms.contains(Amount.PART.name()) ? "Ja, gedeeltelijk." : "Alleen als pseudoniem.";
    }

    private void protectedHow() {
        var all = report.kinds().stream().mapToLong(BreachReport.Kind::messages).sum();
        var pseudonymous = report.kinds().stream()
                .filter(kind -> kind.form().equals(Amount.PSEUDONYM.name()))
                .mapToLong(BreachReport.Kind::messages)
                .sum();
        known(
                "Waren de gegevens onleesbaar of gepseudonimiseerd?",
                all == 0
                        ? "Er zijn geen gegevens doorgegeven."
                        : "Gedeeltelijk: " + pseudonymous + " van " + all
                                + " (soort gegeven per bericht) ging als pseudoniem. Berichten gingen versleuteld over de"
                                + " lijn. Een pseudoniem is alleen met de sleutels van Sluis te herleiden: zijn die ook in"
                                + " verkeerde handen, dan beschermt het niet.");
    }

    private void next() {
        asked(
                "Wat kunnen de gevolgen zijn voor de personen?",
                "Bijvoorbeeld: bekend worden dat iemand ggz krijgt,"
                        + " discriminatie, verlies van controle. Weeg ook AVG artikel 34: moeten zij het weten?");
        asked("Welke maatregelen nam u?", "Om de inbreuk te stoppen, en om herhaling te voorkomen.");
        asked(
                "Zijn de personen geïnformeerd?",
                "Wie zij zijn weet alleen " + report.scope().party()
                        + ": herleiden gaat met ./sluis reidentify, door drie medewerkers.");
        asked("Speelt de inbreuk in meer landen?", "Alleen in Nederland, of ook daarbuiten?");
    }
}
