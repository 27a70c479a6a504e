package nl.sluis.gateway.disclosure.redaction;

import static nl.sluis.gateway.disclosure.redaction.Fiction.redacted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.sluis.gateway.disclosure.redaction.Redacted.Dropped;
import nl.sluis.gateway.disclosure.redaction.Redacted.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Zoë wil graag werken                               | [PERSOON-1] wil graag werken
            ZOE WIL GRAAG WERKEN                               | [PERSOON-1] WIL GRAAG WERKEN
            mevrouw Van der Linden-Boukhari wil graag werken   | mevrouw [PERSOON-1] wil graag werken
            Z.M. van der Linden belde                          | [PERSOON-1] belde
            Dit is van mw. Boukhari.                           | Dit is van mw. [PERSOON-1].
            Zoës fiets, en Zoë's fiets is stuk                                | [PERSOON-1] fiets, en [PERSOON-1]'s fiets is stuk
            zoë-maria kwam, en later Linden ook                | [PERSOON-1] kwam, en later [PERSOON-1] ook
            Gesproken met sorensen over de Linden              | Gesproken met [PERSOON-1] over [PERSOON-2]
            """)
    void replacesWhatTheMessageItselfSaysOfPeople(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Haar nummer is 9999.90.342                  | Haar nummer is [BSN]
            x999990342y                                 | x[BSN]y
            bel 06 - 12 34 56 78 of 0031 6 12345678     | bel [TELEFOON] of [TELEFOON]
            woont op 3512 je                            | woont op [ADRES]
            mail zoe.linden@post.example                | mail [EMAIL]
            zie GGZ 2026 0042                           | zie [KENMERK]
            geboren op 14-3-1990                        | geboren op [DATUM]
            geboren op 14 maart 1990                    | geboren op [DATUM]
            begonnen op 3 februari 2026                 | begonnen op [DATUM:2026-02]
            """)
    void replacesItsNumbersDatesAndAddressesHoweverTheyAreWritten(String text, String expected) {
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            BSN 123456782 van de ander                    | BSN [BSN] van de ander
            op NL13 TEST 0123 4567 89 graag               | op [REKENING] graag
            op DE89 3704 0044 0532 0130 00 voor de huur   | op [REKENING] voor de huur
            AGB-code 12-345678 van de praktijk            | AGB-code [AGB] van de praktijk
            BIG-nummer 19012345601 van de arts            | BIG-nummer [BIG] van de arts
            mail j.terlouw@ggz.example of bel 030-1234567 | mail [EMAIL] of bel [TELEFOON]
            zie https://ggz.example/dossier?id=4.         | zie [LINK].
            woont Dorpsstraat 12a, 3511 AB 12             | woont [ADRES], [ADRES]
            dossiernummer K-2026/77 loopt                 | dossiernummer [NUMMER] loopt
            token psn1.AQAAAAHxvomt mee                   | token [PSEUDONIEM] mee
            de heer A.B. Terlouw en later Terlouw weer    | de heer [PERSOON-1] en later [PERSOON-1] weer
            haar zus Noor en haar broer Ilyas             | haar zus [PERSOON-1] en haar broer [PERSOON-2]
            Fatima Waterland en mevrouw Waterland         | [PERSOON-1] en mevrouw [PERSOON-1]
            Fatima Waterland belde, en Fatima kwam        | [PERSOON-1] belde, en [PERSOON-1] kwam
            haar zus Eva zegt dat Eva komt                | haar zus [PERSOON-1] zegt dat [PERSOON-1] komt
            op veertien maart tweeduizendzes              | op [DATUM]
            op 1 januari 1900 of 31 december 2099         | op [DATUM:1900-01] of [DATUM:2099-12]
            op 31 december 1899 of 1 januari 2100         | op [DATUM] of [DATUM]
            """)
    void replacesWhatHasTheFormOfAnIdentifier(String text, String expected) {
        assertThat(redacted(text, KnownValues.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De proefplaatsing duurt 2 maanden, 24 uur per week, van 9.00 - 17.30 uur.",
                "In 2024-2025 kostte het € 21.500.000 en daarvan 125000 euro hier.",
                "Hij heeft in 2025 WW aangevraagd; de loonwaarde is 62,5 procent.",
                "Zie artikel 7:457 BW en de Regeling SUWI, bijlage 3.",
                "Wil in de zorg werken en kan 3 tot 4 dagen per week."
            })
    void leavesWhatPointsAtNobody(String text) {
        assertThat(redacted(text)).isEqualTo(text);
    }

    @Test
    void dropsATextInWhichSomethingIsStillRecognised() {
        assertThat(FreeText.with(Gazetteers.NONE).redact("vraag het aan ;) @ kantoor", KnownValues.NONE))
                .isEqualTo(new Dropped(Why.STILL_RECOGNISED));
    }

    /** Folding takes such a sign away, and the name would seem to go on. */
    @Test
    void dropsATextInWhichASignThatNobodySeesHidesWhereANameEnds() {
        assertThat(redacted("met Zoë\u200bx gesproken")).isEqualTo("dropped: STILL_RECOGNISED");
        assertThat(redacted("met\u200b iemand gesproken")).isEqualTo("met\u200b iemand gesproken");
    }

    @Test
    void whatStandsWithinAPlaceholderIsLeftThere() {
        var called = new KnownValues(List.of(Fiction.known(KnownValues.Kind.NAME, "/betrokkene", "Persoon")));

        assertThat(redacted("[PERSOON-3] sprak Persoon", called)).isEqualTo("[PERSOON-3] sprak [PERSOON-4]");
    }

    @Test
    void dropsATextThatIsTooLong() {
        assertThat(new FreeText(10, Gazetteers.NONE).redact("elf tekens.", KnownValues.NONE))
                .isEqualTo(new Dropped(Why.TOO_LONG));
        assertThat(new FreeText(10, Gazetteers.NONE).redact("tien teken", KnownValues.NONE))
                .isEqualTo(new Redacted.Text("tien teken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \ud83d teken", "\ufffd", "nul \u0000", "\ue000"})
    void dropsATextThatCannotBeRead(String text) {
        assertThat(FreeText.with(Gazetteers.NONE).redact(text, KnownValues.NONE))
                .isEqualTo(new Dropped(Why.UNREADABLE));
    }

    @Test
    void numbersPeopleOnFromThoseWhoHaveANumberAlready() {
        assertThat(redacted("[PERSOON-3] en mevrouw Terlouw", KnownValues.NONE))
                .isEqualTo("[PERSOON-3] en mevrouw [PERSOON-4]");
    }
}
