package nl.sluis.gateway.report.person;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Contact;

/** Reports about nobody, the same in every run. */
final class FictionalReports {
    static final PartyName GGZ = new PartyName("00000099000000001000", "GGZ Voorbeeld");
    static final PartyName UWV = new PartyName("00000099000000002000", "UWV Voorbeeld");
    private static final Instant MADE = Instant.parse("2027-03-12T09:30:00Z");

    private FictionalReports() {}

    static PersonReport full() {
        return new PersonReport(
                cover(GGZ.name()),
                new PersonReport.Findings(
                        List.of(delivered(1), refused(2), withdrawn(3)),
                        List.of(new Choice(
                                stamp(6, "2027-03-01T08:00:00Z"),
                                "Toestemming gegeven",
                                "u zelf",
                                "aan: UWV; voor: Begeleiding naar betaald werk",
                                List.of("uw traject"))),
                        List.of(new Look(
                                stamp(7, "2027-03-12T09:30:00Z"),
                                "de privacy officer van GGZ Voorbeeld",
                                "Een overzicht als dit gemaakt. Reden: inzageverzoek 2027-014"))),
                List.of(new Proof(id(1), proof(1)), new Proof(id(4), proof(4))));
    }

    /** Of somebody of whom nothing is known. */
    static PersonReport empty() {
        return new PersonReport(
                new PersonReport.Cover(GGZ, Optional.empty(), MADE, Optional.empty(), Optional.of(Period.ofYears(5))),
                new PersonReport.Findings(List.of(), List.of(), List.of()),
                List.of());
    }

    static PersonReport.Cover cover(String name) {
        return new PersonReport.Cover(
                new PartyName(GGZ.oin(), name),
                Optional.of("IV-2027-014"),
                MADE,
                Optional.of(new Contact(
                        "Functionaris gegevensbescherming van " + name,
                        Optional.of("fg@ggz-voorbeeld.example"),
                        Optional.of("030 000 0000"),
                        Optional.empty())),
                Optional.of(Period.ofYears(5)));
    }

    static Exchange delivered(int number) {
        return exchange(number, new Fate.Delivered(stamp(4, "2027-03-01T10:00:02Z")), true);
    }

    static Exchange refused(int number) {
        return exchange(
                number,
                new Fate.Refused(List.of(new Fate.Why("CONSENT_WITHDRAWN", "De toestemming is ingetrokken."))),
                false);
    }

    static Exchange withdrawn(int number) {
        return exchange(number, new Fate.Stopped(Fate.Stop.WITHDRAWN, stamp(5, "2027-03-04T11:00:00Z")), true);
    }

    private static Exchange exchange(int number, Fate fate, boolean looked) {
        return new Exchange(
                stamp(number, "2027-03-0" + number + "T10:00:00Z"),
                new Exchange.Ends(
                        new Exchange.End(GGZ, "ggz-instelling die naar werk begeleidt"),
                        new Exchange.End(UWV, "UWV"),
                        true),
                new Exchange.Matter(
                        "Aanvraag van een IPS-traject",
                        "Begeleiding van de betrokkene naar betaald werk en naar behoud van dat werk",
                        !looked
                                ? List.of()
                                : List.of(
                                        new Exchange.Ground(
                                                "Waarom mocht GGZ Voorbeeld dit delen?",
                                                "Er was toestemming, van u of van iemand die voor u beslist (BW 7:457)."),
                                        new Exchange.Ground(
                                                "Waarom mocht UWV Voorbeeld dit ontvangen?",
                                                "AVG 6(1)(e) jo Wet SUWI.")),
                        looked ? fields() : List.of(field("Startdatum", "niets", false))),
                fate,
                new Kept(
                        "care-5y", Instant.parse("2027-03-0" + number + "T10:00:00Z"), Optional.of(Period.ofYears(5))));
    }

    private static List<Exchange.Field> fields() {
        return List.of(
                field("Burgerservicenummer", "als pseudoniem: een code die alleen deze ontvanger krijgt", true),
                field("Geboortedatum", "alleen het jaar", true),
                field("Startdatum", "zoals de afzender het schreef", true),
                field("Toelichting", "niets", false));
    }

    private static Exchange.Field field(String title, String form, boolean seen) {
        return new Exchange.Field(title, "uw traject", form, seen);
    }

    private static Stamp stamp(int number, String at) {
        return new Stamp(id(number), Instant.parse(at));
    }

    static EntryId id(int number) {
        return new EntryId(UUID.fromString("01950000-0000-7000-8000-00000000000" + number));
    }

    /** As long as that of a log of a million entries; it proves nothing. */
    private static String proof(int number) {
        var hash = "A".repeat(43) + "=\n";
        return "c2sp.org/tlog-proof@v1\nextra " + "e30".repeat(150) + "\nindex " + number + "\n" + hash.repeat(20)
                + "\ngw.example.nl/log/0\n1000000\n" + hash + "\n— gw.example.nl/log/0 " + "B".repeat(92) + "\n";
    }
}
