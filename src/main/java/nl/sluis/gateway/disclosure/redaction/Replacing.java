package nl.sluis.gateway.disclosure.redaction;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.gateway.recognition.Plain;

/** Writes the text with a placeholder in the place of each find. */
final class Replacing {
    private final String original;
    private final Plain plain;
    private final List<LocalDate> hidden;
    private final People people;

    /** @param hidden days of which not even the month is told */
    Replacing(String original, Plain plain, List<LocalDate> hidden, int lastPerson) {
        this.original = original;
        this.plain = plain;
        this.hidden = hidden;
        this.people = new People(lastPerson);
    }

    /** @param finds in order, none over another */
    String with(List<Find> finds) {
        var text = new StringBuilder(original.length());
        var at = 0;
        for (var find : finds) {
            // a character that Unicode takes apart may lie in two finds; it goes with the first
            var from = Math.max(at, plain.start(find.from()));
            text.append(original, at, from).append(placeholder(find));
            at = Math.max(from, plain.end(find.to()));
        }
        return text.append(original, at, original.length()).toString();
    }

    private String placeholder(Find find) {
        var written = plain.text().substring(find.from(), find.to());
        return switch (find.label()) {
            case PERSOON -> "[PERSOON-" + people.numberOf(find, written) + "]";
            case DATUM -> date(plain.folded().substring(find.from(), find.to()));
            case BSN,
                    TELEFOON,
                    EMAIL,
                    LINK,
                    REKENING,
                    AGB,
                    BIG,
                    ADRES,
                    KENMERK,
                    PSEUDONIEM,
                    NUMMER,
                    ORGANISATIE,
                    PLAATS -> "[" + find.label().name() + "]";
        };
    }

    private String date(String folded) {
        return DutchDate.in(folded)
                .filter(day -> !hidden.contains(day) && day.getYear() >= 1900 && day.getYear() < 2100)
                .map(day -> "[DATUM:" + day.toString().substring(0, "2024-03".length()) + "]")
                .orElse("[DATUM]");
    }
}
