package nl.sluis.gateway.disclosure.redaction;

import static nl.sluis.gateway.disclosure.redaction.Fiction.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import nl.sluis.gateway.recognition.Plain;

/** Laws of redaction, whatever stands in a text. */
class FreeTextProperties {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]+[^\\]]*]");
    private static final FreeText ENGINE = FreeText.with(Gazetteers.NONE);

    @Property
    void noKnownNameSurvivesInAnyForm(
            @ForAll("names") String name,
            @ForAll("forms") UnaryOperator<String> form,
            @ForAll("around") String before,
            @ForAll("around") String after) {
        var known = new KnownValues(List.of(known(Kind.NAME, "/betrokkene", name)));

        assertThat(left(before + form.apply(name) + after, known))
                .doesNotContain(Plain.of(name).folded());
    }

    @Property
    void noKnownNumberSurvivesWhateverStandsBetweenItsDigits(
            @ForAll("numbers") String number, @ForAll("separators") String between, @ForAll("around") String around) {
        var known = new KnownValues(List.of(
                known(Kind.BSN, "/betrokkene", number),
                known(Kind.CONTACT, "/betrokkene", "06" + number.substring(1))));
        var written = String.join(between, number.split(""));

        assertThat(left(around + written + around + "tel " + "+316" + written.substring(1), known)
                        .replaceAll("\\D", ""))
                .doesNotContain(number);
    }

    @Property
    void whatWasRedactedStaysAsItIs(@ForAll("texts") String text) {
        if (ENGINE.redact(text, Fiction.MESSAGE) instanceof Redacted.Text(var once)) {
            assertThat(ENGINE.redact(once, Fiction.MESSAGE)).isEqualTo(new Redacted.Text(once));
        }
    }

    @Property
    void answersEveryText(@ForAll @StringLength(max = 300) String text) {
        assertThat(ENGINE.redact(text, Fiction.MESSAGE)).isNotNull();
    }

    @Property
    void addsNothingButPlaceholders(@ForAll("texts") String text) {
        if (ENGINE.redact(text, Fiction.MESSAGE) instanceof Redacted.Text(var redacted)) {
            var at = 0;
            for (var kept : PLACEHOLDER.split(redacted)) {
                at = text.indexOf(kept, at);
                assertThat(at).isNotNegative();
                at += kept.length();
            }
        }
    }

    /** What is left outside placeholders, folded. */
    private static String left(String text, KnownValues known) {
        return switch (ENGINE.redact(text, known)) {
            case Redacted.Text(var redacted) ->
                Plain.of(PLACEHOLDER.matcher(redacted).replaceAll("|")).folded();
            case Redacted.Dropped dropped -> "";
        };
    }

    @Provide
    static Arbitrary<String> names() {
        var letters = Arbitraries.strings()
                .withChars("aeiouyéèëïöüçñøłæßbdfgjklmnprstvwz")
                .ofMinLength(3)
                .ofMaxLength(12)
                .filter(name -> !NameParts.of(name).isEmpty());
        return letters.map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    @Provide
    static Arbitrary<UnaryOperator<String>> forms() {
        return Arbitraries.of(
                name -> name,
                name -> name.toUpperCase(Locale.ROOT),
                name -> name.toLowerCase(Locale.ROOT),
                name -> Normalizer.normalize(name, Normalizer.Form.NFD),
                name -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
                name -> name.replace("", "\u0301").substring(1),
                name -> name.charAt(0) + "\u200b\u00ad" + name.substring(1),
                name -> name.chars()
                        .collect(
                                StringBuilder::new,
                                (wide, c) -> wide.appendCodePoint(c < 0x7F && c > 0x20 ? c + 0xFEE0 : c),
                                StringBuilder::append)
                        .toString(),
                name -> name + "s",
                name -> name + "’s");
    }

    @Provide
    static Arbitrary<String> around() {
        return Arbitraries.of(
                " ", ", ", ". ", " (", ") ", " \"", "\" ", "-", "/", " zei ", "\n", "_", " [", "] ", "\u00a0", " 3 ");
    }

    @Provide
    static Arbitrary<String> separators() {
        return Arbitraries.of("", " ", ".", "-", " - ", "/", "\u00a0", "\u2013", "\u200b");
    }

    @Provide
    static Arbitrary<String> numbers() {
        return Arbitraries.integers().between(100_000_000, 999_999_999).map(number -> Integer.toString(number));
    }

    @Provide
    static Arbitrary<String> texts() {
        var piece = Arbitraries.of(
                "Zoë",
                "Linden",
                "van der",
                "Z.M.",
                "Sørensen",
                "mevrouw",
                "Terlouw",
                "de heer",
                "A.B.",
                "Fatima",
                "Boukhari",
                "999990342",
                "9999.90.342",
                "12",
                "3512 JE",
                "14",
                "06-12345678",
                "14-3-1990",
                "3 mei 2026",
                "veertien maart",
                "[PERSOON-1]",
                "[PERSOON-7]",
                "[DATUM:2024-03]",
                "[BSN]",
                "[",
                "]",
                "@",
                "a@b.example",
                "www.x.example/[BSN]",
                "NL13TEST0123456789",
                "AGB 12345678",
                "wil graag werken",
                "de",
                "€ 125000",
                "zus",
                "Noor",
                ".",
                ",",
                "-",
                "(",
                "\n");
        return Combinators.combine(piece.list().ofMinSize(1).ofMaxSize(14), Arbitraries.of(" ", " ", "", ", "))
                .as((pieces, between) -> String.join(between, pieces));
    }
}
