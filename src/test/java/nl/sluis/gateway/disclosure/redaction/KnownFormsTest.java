package nl.sluis.gateway.disclosure.redaction;

import static nl.sluis.gateway.disclosure.redaction.Fiction.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import org.junit.jupiter.api.Test;

/** Every writing by itself: in a text another one, or a form that anybody's value has, is often found in its place. */
class KnownFormsTest {
    @Test
    void aNameIsSoughtByItsPartsAsAWholeAndByItsInitials() {
        assertThat(forms(Kind.NAME, "Zoë Maria", "van der", "Linden"))
                .containsExactlyInAnyOrder(
                        "zoe WORD PERSOON",
                        "maria WORD PERSOON",
                        "zoemaria WORDS PERSOON",
                        "linden WORD PERSOON",
                        "linden WORDS PERSOON",
                        "z.m. WORD PERSOON",
                        "z. m. WORD PERSOON",
                        "z.m.v. WORD PERSOON",
                        "z. m. v. WORD PERSOON",
                        "z.m.v.d. WORD PERSOON",
                        "z. m. v. d. WORD PERSOON",
                        "z.m.v.d.l. WORD PERSOON",
                        "z. m. v. d. l. WORD PERSOON",
                        "z.m.l. WORD PERSOON",
                        "z. m. l. WORD PERSOON",
                        "z.l. WORD PERSOON");
    }

    @Test
    void aNumberIsSoughtWithoutWhatStandsBetweenItsDigits() {
        assertThat(forms(Kind.BSN, "010000008")).containsExactly("010000008 ANYWHERE BSN", "10000008 WORDS BSN");
        assertThat(forms(Kind.BSN, "999990342")).containsExactly("999990342 ANYWHERE BSN");
        assertThat(forms(Kind.REFERENCE, "A-1", "A-12")).containsExactly("a12 WORDS KENMERK");
    }

    @Test
    void aDateIsSoughtInThreeOrdersAndWhatIsNoneAsItStands() {
        assertThat(forms(Kind.DATE, "1990-03-14"))
                .containsExactly("19900314 WORDS DATUM", "14031990 WORDS DATUM", "140390 WORDS DATUM");
        assertThat(forms(Kind.DATE, "maart 1990")).containsExactly("maart1990 WORDS DATUM");
        assertThat(KnownForms.of(values(Kind.DATE, "1990-03-14")).dates()).containsExactly(LocalDate.of(1990, 3, 14));
    }

    @Test
    void whereSomebodyIsReachedIsSoughtAsItsShapeAsks() {
        assertThat(forms(Kind.CONTACT, "+31612345678")).containsExactly("612345678 ANYWHERE TELEFOON");
        assertThat(forms(Kind.CONTACT, "z.oe12@post.example"))
                .containsExactly("zoe12postexample WORDS EMAIL", "zoe12 WORDS EMAIL");
        assertThat(forms(Kind.CONTACT, "zoe1@post.example")).containsExactly("zoe1postexample WORDS EMAIL");
        assertThat(forms(Kind.CONTACT, "ab", "abc")).containsExactly("abc WORDS ADRES");
    }

    private static List<String> forms(Kind kind, String... values) {
        return KnownForms.of(values(kind, values)).all().stream()
                .map(form -> form.text() + " " + form.ends() + " " + form.label())
                .toList();
    }

    private static KnownValues values(Kind kind, String... values) {
        return new KnownValues(Stream.of(values)
                .map(value -> known(kind, "/betrokkene", value))
                .toList());
    }
}
