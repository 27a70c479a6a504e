package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.sluis.gateway.message.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which writings of a value are looked for, and from which length on. */
class FormsTest {
    private static final FieldPath PATH = new FieldPath("/veld");

    private final Forms forms = new Forms();

    @Test
    void aNumberIsSoughtWithItsZeroAndWithoutAndBackwards() {
        forms.number(PATH, "010000008");

        assertThat(forwards(forms.inText())).containsExactly("010000008", "10000008");
        assertThat(forwards(forms.withoutSeparators())).containsExactly("010000008", "10000008");
        assertThat(backwards(forms.inText())).containsExactly("800000010", "80000001");
    }

    @Test
    void aNumberThatBeginsOtherwiseKeepsAllItsDigits() {
        forms.number(PATH, "999990342");

        assertThat(forwards(forms.inText())).containsExactly("999990342");
        assertThat(forwards(forms.withoutSeparators())).containsExactly("999990342");
    }

    @Test
    void aDateIsSoughtInEachOrder() {
        forms.date(PATH, LocalDate.of(1990, 3, 4));

        assertThat(forwards(forms.inText())).containsExactly("1990-03-04", "4-3-1990", "4 maart 1990");
        assertThat(forwards(forms.withoutSeparators())).containsExactly("19900304", "04031990");
    }

    @ParameterizedTest
    @CsvSource({
        "06-12345678, 06-12345678, 0612345678 612345678",
        "1234-5678, 1234-5678, 12345678",
        "0123-4567, 0123-4567, 01234567",
        "123-4567, 123-4567, ''",
        "123456, 123456, ''",
        "12345, '', ''",
        "3512PH, 3512ph, 3512ph",
        "12-34A, 12-34a, ''",
        "abc/def, abc/def, ''",
        "' Berg ', berg, ''",
        "Ber, '', ''",
    })
    void whatIdentifiesIsSoughtFromTheLengthOnAtWhichItTells(String value, String inText, String withoutSeparators) {
        forms.direct(PATH, value);

        assertThat(String.join(" ", forwards(forms.inText()))).isEqualTo(inText);
        assertThat(String.join(" ", forwards(forms.withoutSeparators()))).isEqualTo(withoutSeparators);
    }

    @ParameterizedTest
    @CsvSource({
        "A-123, '', ''",
        "A-1234, a-1234, ''",
        "1234-567, 1234-567, ''",
        "1234-5678, 1234-5678, 12345678",
    })
    void aReferenceIsSoughtFromSixCharactersOnAndFromEightWithoutSeparators(
            String value, String inText, String withoutSeparators) {
        forms.reference(PATH, value);

        assertThat(String.join(" ", forwards(forms.inText()))).isEqualTo(inText);
        assertThat(String.join(" ", forwards(forms.withoutSeparators()))).isEqualTo(withoutSeparators);
    }

    @Test
    void tenCharactersOfALongReferenceAreEnoughAndAllOfAShortOne() {
        forms.reference(PATH, "GGZ-2026/0001173-A");
        forms.reference(PATH, "A-1234");

        assertThat(forms.inText()).extracting(Wanted::need).containsExactly(10, 10, 6, 6);
        assertThat(forms.withoutSeparators()).extracting(Wanted::need).containsExactly(10, 10);
    }

    @Test
    void aTokenIsSoughtAsItIsFromTenCharactersOn() {
        forms.token(PATH, "q0_2vOoMG");
        assertThat(forms.inText()).isEmpty();

        forms.token(PATH, "q0_2vOoMG5");
        assertThat(forwards(forms.inText())).containsExactly("q0_2voomg5");
        assertThat(backwards(forms.inText())).isEmpty();
        assertThat(forms.withoutSeparators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Жуков, жуков, вокуж", "Ørsted, ørsted, detsrø", "Søby, søby, ybøs"})
    void aNameInAnotherAlphabetIsSoughtBackwardsByCharacter(String name, String forwards, String backwards) {
        forms.direct(PATH, name);

        assertThat(forwards(forms.inText())).containsExactly(forwards);
        assertThat(backwards(forms.inText())).containsExactly(backwards);
    }

    @Test
    void plainValuesAreNotBeyondAscii() {
        forms.direct(PATH, "Berg");
        forms.number(PATH, "999990342");

        assertThat(forms.beyondAscii()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "\u0080", "Жуков"})
    void oneCharacterMakesAValueBeyondAscii(String value) {
        forms.direct(PATH, value);

        assertThat(forms.beyondAscii()).isTrue();
    }

    private static List<String> forwards(List<Wanted> wanted) {
        return texts(wanted, false);
    }

    private static List<String> backwards(List<Wanted> wanted) {
        return texts(wanted, true);
    }

    private static List<String> texts(List<Wanted> wanted, boolean reversed) {
        return wanted.stream()
                .filter(one -> one.reversed() == reversed)
                .map(one -> new String(one.bytes(), UTF_8))
                .toList();
    }
}
