package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What holds a text or a value prints what it is, and nothing of that. */
class SilenceTest {
    @Test
    void nothingThatIsKnownOfAPersonIsPrinted() {
        var known = Fiction.known(KnownValues.Kind.NAME, "/betrokkene", "Zoë");

        assertThat(known).hasToString("Known[NAME of /betrokkene]");
        assertThat(new KnownValues(java.util.List.of(known))).hasToString("KnownValues[1]");
        assertThat(KnownForms.of(new KnownValues(java.util.List.of(known)))
                        .all()
                        .getFirst())
                .hasToString("Form[PERSOON of /betrokkene]");
    }

    @Test
    void aTextDoesNotPrintAndWhyNothingPassesIsSaidInDutch() {
        assertThat(new Redacted.Text("Zoë")).hasToString("Text[***]");
        assertThat(Redacted.Why.TOO_LONG.dutch()).isEqualTo("langer dan de grens");
    }
}
