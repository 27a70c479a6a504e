package nl.sluis.gateway.disclosure.redaction;

import static nl.sluis.gateway.disclosure.redaction.Fiction.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import nl.sluis.gateway.recognition.Plain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a known value begins and ends in a text, without the recognisers, which find much of it again. */
class KnownScrubTest {
    private final KnownScrub scrub = new KnownScrub(KnownForms.of(new KnownValues(List.of(
            known(Kind.NAME, "/betrokkene", "Zoë"),
            known(Kind.NAME, "/naaste", "van Dijk"),
            known(Kind.BSN, "/betrokkene", "999990342"),
            known(Kind.REFERENCE, "/traject", "A-12")))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zoe belt                | PERSOON 0-3
            met zoe                 | PERSOON 4-7
            zoes fiets              | PERSOON 0-4
            zij zoekt werk          |
            de Azoe                 |
            de z oe                 | PERSOON 3-7
            dezoe                   |
            de dij k                |
            va n dij k              | PERSOON 0-10
            x9999.90.342y           | BSN 1-12
            zaak A/12 loopt         | KENMERK 5-9
            zaak A-12s stuk         | KENMERK 5-10
            zaak A-123 loopt        |
            zaak BA-12 loopt        |
            """)
    void aValueIsFoundFromItsBeginToItsEnd(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected == null ? "" : expected);
    }

    private String found(String text) {
        var finds = new ArrayList<String>();
        scrub.find(Plain.of(text), find -> finds.add(find.label() + " " + find.from() + "-" + find.to()));
        return String.join(", ", finds.stream().distinct().toList());
    }
}
