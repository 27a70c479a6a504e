package nl.sluis.gateway.report.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a receiver saw of a field, from the word with which the entry says what was done to it. The entry says what was true
 * then, also when the rule is another by now.
 *
 * @param words  in plain Dutch
 * @param amount how much that is
 */
public record SeenForm(String words, Amount amount) {
    /** From nothing to everything. */
    public enum Amount {
        NOTHING,
        PSEUDONYM,
        PART,
        ALL
    }

    private record Form(Pattern word, String plain, Amount amount) {
        Optional<SeenForm> of(String word) {
            var matcher = this.word.matcher(word);
            return matcher.matches() ? Optional.of(new SeenForm(filled(matcher), amount)) : Optional.empty();
        }

        private String filled(Matcher matcher) {
            return matcher.groupCount() == 0 ? plain : plain.formatted(matcher.group(1));
        }
    }

    private static final List<Form> FORMS = List.of(
            form("ongewijzigd", "zoals de afzender het schreef", Amount.ALL),
            form("versleuteld voor de ontvanger", "helemaal, en alleen de ontvanger kan het openen", Amount.ALL),
            form("niet verzonden", "niets", Amount.NOTHING),
            form("niet bereikt", "niets", Amount.NOTHING),
            form("afgedekt", "alleen dat er iets stond", Amount.PART),
            form("afgedekt tot de laatste ([0-9]+)", "hoogstens de laatste %s tekens", Amount.PART),
            form("vaste waarde '.*'", "alleen dat er iets stond", Amount.PART),
            form("pseudoniem P1.*", "als pseudoniem: een code die alleen deze ontvanger krijgt", Amount.PSEUDONYM),
            form("pseudoniem P2.*", "als pseudoniem: een code die niet terug te rekenen is", Amount.PSEUDONYM),
            form("pseudoniem P3.*", "als pseudoniem: een code die in elk bericht anders is", Amount.PSEUDONYM),
            form("vertaald naar eigen kenmerk", "het kenmerk dat de ontvanger zelf eerder gaf", Amount.ALL),
            form("datum vergroofd tot jaar", "alleen het jaar", Amount.PART),
            form("datum vergroofd tot maand", "alleen het jaar en de maand", Amount.PART),
            form("datum vergroofd tot week", "alleen het jaar en de week", Amount.PART),
            form("datum vergroofd tot leeftijdsgroep.*", "alleen een leeftijdsgroep van vijf jaar", Amount.PART),
            form("datum verschoven, hoogstens [0-9]+ dagen", "een andere datum dan de echte", Amount.PART),
            form("postcode vergroofd tot vier cijfers", "alleen de vier cijfers van de postcode", Amount.PART),
            form("postcode vergroofd tot twee cijfers", "alleen de eerste twee cijfers van de postcode", Amount.PART),
            form("postcode vergroofd tot gemeente", "alleen de gemeente", Amount.PART),
            form("getal vergroofd tot een klasse", "alleen tussen welke grenzen het getal ligt", Amount.PART),
            form(
                    "tekst zonder herkende persoonsgegevens",
                    "de tekst zonder de persoonsgegevens die zijn herkend",
                    Amount.PART));

    private static Form form(String word, String plain, Amount amount) {
        return new Form(Pattern.compile(word), plain, amount);
    }

    /** A word that is not known here is told as it is, and counted as everything: nothing is made to look smaller. */
    public static SeenForm of(String word) {
        return FORMS.stream()
                .flatMap(form -> form.of(word).stream())
                .findFirst()
                .orElseGet(() -> new SeenForm(word, Amount.ALL));
    }

    public boolean anything() {
        return amount != Amount.NOTHING;
    }
}
