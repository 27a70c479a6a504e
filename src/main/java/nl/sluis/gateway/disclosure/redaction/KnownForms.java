package nl.sluis.gateway.disclosure.redaction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Known;
import nl.sluis.gateway.recognition.Plain;

/** In which writings to look for what the message says of people. Does not print. */
final class KnownForms {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{9,15}");
    /** What of a telephone number is the same with and without country code. */
    private static final int NATIONAL = 9;

    private static final int SHORTEST_REFERENCE = 3;
    private static final int SHORTEST_LOCAL_PART = 5;

    /** How the ends of a form must lie in the text. */
    enum Ends {
        /** It is a word, or a word with the s of a genitive. */
        WORD,
        /** Letters and digits without what stands between them, from the begin of a word to the end of one. */
        WORDS,
        /** The same, wherever it stands. */
        ANYWHERE
    }

    /** One writing. */
    record Form(String text, Ends ends, Label label, String holder) {
        @Override
        public String toString() {
            return "Form[" + label + " of " + holder + "]";
        }
    }

    private final List<Form> forms = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();

    static KnownForms of(KnownValues known) {
        var forms = new KnownForms();
        known.all().forEach(forms::add);
        known.all().stream()
                .filter(one -> one.kind() == KnownValues.Kind.NAME)
                .collect(Collectors.groupingBy(Known::holder))
                .forEach(forms::initials);
        return forms;
    }

    List<Form> all() {
        return forms;
    }

    /** Days that the message has: of those not even the month is told. */
    List<LocalDate> dates() {
        return dates;
    }

    private void add(Known known) {
        switch (known.kind()) {
            case NAME -> name(known);
            case BSN, REFERENCE -> number(known);
            case DATE -> date(known);
            case CONTACT -> contact(known);
        }
    }

    private void name(Known known) {
        var parts = NameParts.of(known.value());
        parts.forEach(part -> add(part, Ends.WORD, Label.PERSOON, known));
        if (!parts.isEmpty()) {
            add(String.join("", NameParts.words(known.value())), Ends.WORDS, Label.PERSOON, known);
        }
    }

    private void number(Known known) {
        var label = known.kind() == KnownValues.Kind.BSN ? Label.BSN : Label.KENMERK;
        var compact = Compact.of(Plain.of(known.value()).folded()).text();
        if (label == Label.BSN) {
            add(compact, Ends.ANYWHERE, label, known);
            if (compact.startsWith("0")) {
                add(compact.substring(1), Ends.WORDS, label, known);
            }
        } else if (compact.length() >= SHORTEST_REFERENCE) {
            add(compact, Ends.WORDS, label, known);
        }
    }

    private void date(Known known) {
        try {
            var date = LocalDate.parse(
                    known.value().substring(0, Math.min(10, known.value().length())));
            dates.add(date);
            var iso = date.toString().replace("-", "");
            add(iso, Ends.WORDS, Label.DATUM, known);
            add(iso.substring(6) + iso.substring(4, 6) + iso.substring(0, 4), Ends.WORDS, Label.DATUM, known);
            add(iso.substring(6) + iso.substring(4, 6) + iso.substring(2, 4), Ends.WORDS, Label.DATUM, known);
        } catch (DateTimeException noDate) { // then it is looked for as it stands
            add(Compact.of(Plain.of(known.value()).folded()).text(), Ends.WORDS, Label.DATUM, known);
        }
    }

    private void contact(Known known) {
        var compact = Compact.of(Plain.of(known.value()).folded()).text();
        if (PHONE.matcher(known.value()).matches()) {
            add(compact.substring(compact.length() - NATIONAL), Ends.ANYWHERE, Label.TELEFOON, known);
        } else if (known.value().contains("@")) {
            add(compact, Ends.WORDS, Label.EMAIL, known);
            var local =
                    Compact.of(Plain.of(known.value().substring(0, known.value().indexOf('@')))
                            .folded());
            if (local.text().length() >= SHORTEST_LOCAL_PART) {
                add(local.text(), Ends.WORDS, Label.EMAIL, known);
            }
        } else if (compact.length() >= SHORTEST_REFERENCE) {
            add(compact, Ends.WORDS, Label.ADRES, known);
        }
    }

    /** {@code j.m.v.} and {@code j.v.}; a letter alone, or letters without points, are too many other things. */
    private void initials(String holder, List<Known> names) {
        var letters = names.stream()
                .flatMap(name -> NameParts.words(name.value()).stream())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList();
        var without = names.stream()
                .flatMap(name -> NameParts.of(name.value()).stream())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList();
        var written = new LinkedHashSet<String>();
        for (var all : List.of(letters, without)) {
            for (var count = 2; count <= Math.min(6, all.size()); count++) {
                written.add(String.join(".", all.subList(0, count)) + ".");
                written.add(String.join(". ", all.subList(0, count)) + ".");
            }
            if (all.size() > 2) {
                written.add(all.getFirst() + "." + all.getLast() + ".");
            }
        }
        written.forEach(text -> forms.add(new Form(text, Ends.WORD, Label.PERSOON, holder)));
    }

    private void add(String text, Ends ends, Label label, Known known) {
        if (!text.isEmpty()) {
            forms.add(new Form(text, ends, label, known.holder()));
        }
    }
}
