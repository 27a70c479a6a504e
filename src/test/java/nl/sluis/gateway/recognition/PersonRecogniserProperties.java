package nl.sluis.gateway.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Laws of the recogniser: what has a form is found in every writing of that form. */
class PersonRecogniserProperties {
    private static final List<Integer> WEIGHTS = List.of(9, 8, 7, 6, 5, 4, 3, 2);

    @Property
    void findsEveryBsnWhateverStandsBetweenItsDigits(
            @ForAll("numbers") String bsn, @ForAll("separators") String between, @ForAll("words") String words) {
        var written = String.join(between, bsn.split(""));

        assertThat(PersonRecogniser.signsIn(words + " " + written + " " + words))
                .contains(PersonSign.BSN);
    }

    @Property
    void findsEveryDayOfBirth(@ForAll("days") LocalDate day, @ForAll("patterns") String pattern) {
        var written = day.format(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag("nl-NL")));

        assertThat(PersonRecogniser.signsIn("het gaat om " + written + ", klopt dat?"))
                .contains(PersonSign.DATE);
    }

    @Property
    void answersAnyTextWithTheSameSignsTwice(@ForAll @StringLength(max = 400) String text) {
        assertThat(PersonRecogniser.signsIn(text)).isEqualTo(PersonRecogniser.signsIn(text));
    }

    @Property
    void findsNothingInPlainLowerCaseLettersThatAreNoName(
            @ForAll @CharRange(from = 'b', to = 'd') @StringLength(min = 1, max = 30) String word) {
        assertThat(PersonRecogniser.signsIn(word)).isEmpty();
    }

    @Provide
    static Arbitrary<String> numbers() {
        return Arbitraries.integers()
                .between(1_000_000, 99_999_999)
                .map(number -> String.format(Locale.ROOT, "%08d", number))
                .filter(prefix -> check(prefix) < 10)
                .map(prefix -> prefix + check(prefix));
    }

    @Provide
    static Arbitrary<String> separators() {
        return Arbitraries.of("", " ", ".", "-", " - ", "/", "_", "\u00a0", "\u200b", "\u2013");
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.of("", "over", "nummer", "het gaat om", "(");
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1930, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    static Arbitrary<String> patterns() {
        return Arbitraries.of(
                "dd-MM-yyyy",
                "d-M-yyyy",
                "dd/MM/yy",
                "d.M.yyyy",
                "d MMMM yyyy",
                "dd MMMM yy",
                "yyyy-MM-dd",
                "yyyy/M/d",
                "dd MM yyyy");
    }

    /** The ninth digit that makes the 11-proef hold; ten when none does. */
    private static int check(String prefix) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.size(); i++) {
            sum += WEIGHTS.get(i) * (prefix.charAt(i) - '0');
        }
        return sum % 11;
    }
}
