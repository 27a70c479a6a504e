package nl.sluis.gateway.recognition;

import static nl.sluis.gateway.recognition.PersonSign.ACCOUNT;
import static nl.sluis.gateway.recognition.PersonSign.BSN;
import static nl.sluis.gateway.recognition.PersonSign.DATE;
import static nl.sluis.gateway.recognition.PersonSign.EMAIL;
import static nl.sluis.gateway.recognition.PersonSign.INDIVIDUAL;
import static nl.sluis.gateway.recognition.PersonSign.LINK;
import static nl.sluis.gateway.recognition.PersonSign.NAME;
import static nl.sluis.gateway.recognition.PersonSign.NUMBER;
import static nl.sluis.gateway.recognition.PersonSign.PHONE;
import static nl.sluis.gateway.recognition.PersonSign.POSTCODE;
import static nl.sluis.gateway.recognition.PersonSign.PSEUDONYM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRecogniserTest {
    static Stream<Arguments> aboutSomebody() {
        return Stream.of(
                        sign(
                                BSN,
                                "Het gaat om 999990342.",
                                "bsn:999990342",
                                "9999.90.342 is het nummer",
                                "999 990 342",
                                "999-990-342",
                                "９９９９９０３４２",
                                "٩٩٩٩٩٠٣٤٢",
                                "9999\u200b90342",
                                "9999\u00ad90\u2011342",
                                "Zonder voorloopnul 10000008 ook",
                                "9 9 9 9 9 0 3 4 2"),
                        sign(
                                NUMBER,
                                "Haar klantnummer is K-12.",
                                "Dossiernr. 88",
                                "Polis 12345678901",
                                "Nummer 123456",
                                "zaaknummer: Z/2026/7"),
                        sign(
                                PHONE,
                                "Bel 0612345601.",
                                "Bel 06-12345601",
                                "06 - 12 34 56 01",
                                "+31 6 12345601",
                                "0031612345601",
                                "030 234 56 78",
                                "(030) 2345678",
                                "+31 (0)6 12345601"),
                        sign(
                                EMAIL,
                                "Mail naam@post.example.",
                                "y.amrani @ ggz-voorbeeld.example",
                                "naam [at] post.example",
                                "naam(at)post.example",
                                "naam＠post.example"),
                        sign(LINK, "Zie https://voorbeeld.example/profiel", "www.voorbeeld.example"),
                        sign(ACCOUNT, "Op NL00TEST0123456789", "nl00 test 0123 4567 89"),
                        sign(POSTCODE, "Woont op 3512JE 12", "3512 JE", "postcode 3512je"),
                        sign(PSEUDONYM, "Over psn1.AQAAAAHxvomt", "psr1.TvoW_9bb"),
                        sign(
                                DATE,
                                "Geboren 17-05-1991.",
                                "17/5/91",
                                "17.05.1991",
                                "1991-05-17",
                                "17 mei 1991",
                                "17 MEI '91",
                                "17e mei 1991",
                                "3 dec. 1978",
                                "1 – 3 – 1980",
                                "17mei1991",
                                "geboren op een maandag",
                                "geb.datum onbekend"),
                        sign(
                                NAME,
                                "Mag mevrouw Vermeulen werken?",
                                "mw. De Wit",
                                "Dhr. A.B. van Dam",
                                "de heer van den Berg",
                                "Familie Jansen",
                                "dr. Pietersen weet het",
                                "Vraag het A.B. Vermeer",
                                "Wat kan J. van der Zee doen?",
                                "het traject van Van der Meer",
                                "iemand als van 't Hof",
                                "Sanne wil graag werken",
                                "sanne wil graag werken",
                                "Kan ZOË dat?",
                                "Volgens Roos mag het",
                                "wij spraken Mohammed",
                                "wij spraken Wiesława Brzęczyszczykiewicz",
                                "het traject van Yilmaz"),
                        sign(
                                INDIVIDUAL,
                                "Mijn cliënt wil werken.",
                                "Onze nieuwe kandidaat is ziek",
                                "Wat als deze jongere stopt",
                                "Die cliente komt niet",
                                "haar man werkt",
                                "Mevrouw wil minder uren",
                                "Een 34-jarige met ervaring",
                                "34 jaar oud",
                                "Hij is 34 en wil werken",
                                "een vrouw van 34"))
                .flatMap(sentences -> sentences);
    }

    @ParameterizedTest(name = "{index} {0}") // the sentences hold what does not belong in a report
    @MethodSource("aboutSomebody")
    void findsWhatPointsAtAPerson(PersonSign sign, String text) {
        assertThat(PersonRecogniser.signsIn(text)).contains(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoeveel uur per week mag iemand werken naast een uitkering?",
                "Geldt de vrijlating van 25 procent ook bij een proefplaatsing van 2 maanden?",
                "Kan een traject van 24 maanden met 12 maanden worden verlengd?",
                "Is het bedrag van 8.000 euro inclusief btw, of betaalt het Rijk 4.000 en de gemeente 4.000?",
                "Voor de hele regeling is 21.500.000 euro beschikbaar.",
                "Geldt dit vanaf 1 januari, of pas vanaf januari 2027?",
                "In 2026-2027 verandert de regeling; wat betekent dat voor wie in 2026 begon?",
                "Mag dat volgens artikel 6.1.3 van de Regeling SUWI en artikel 7:457 BW?",
                "Wat zegt de Participatiewet over jongeren tot 27 jaar?",
                "Hoe werkt de aanmelding bij een team in Midden-Utrecht of in het Rijk van Nijmegen?",
                "Wij werken met Individuele Plaatsing en Steun in AM13; jullie ook?",
                "Wie vraagt de loonkostensubsidie aan: de werkgever of de klantmanager?",
                "Een driejarig traject, of een 2-jarig traject: wanneer kies je wat?",
                "De bewaartermijn is 10 jaar. Klopt dat?",
                "Welke gegevens mag een jobcoach aan een werkgever geven?",
                "Moet de kandidaat zelf tekenen, en mag dat digitaal?",
                "Wat doen jullie als cliënten hun afspraken vergeten?",
                "Kan een klant 3 maanden pauzeren zonder dat het traject stopt?",
                "Hoe lang is de wachttijd bij de GGZ in Zeeland?",
                "Max 40 uur, of mag het meer zijn?",
                "Ben je als gemeente verplicht om mee te betalen?",
                "Zijn er voor een klant zonder uitkering andere regels?",
                "Op welke dag is het Werkcentrum in de regio Den Haag open?",
                "Inkomsten worden verrekend. Bij een proefplaatsing loopt de uitkering door.",
                "UWV beslist binnen 8 weken; daarna kan er bezwaar worden gemaakt.",
                "Nee, alleen als de werkgever dat vraagt: zie de Subsidieregeling IPS-trajecten."
            })
    void findsNothingInAQuestionAboutHowThingsWork(String text) {
        assertThat(PersonRecogniser.signsIn(text)).isEmpty();
    }

    @Test
    void looksThroughAHostileTextInOneGo() {
        List.of("1 ", "a.", "A.", "van ", "0-", "mijn ", "'", "9999 ").forEach(piece -> {
            var signs = PersonRecogniser.signsIn(piece.repeat(1000 / piece.length()));
            assertThat(signs).doesNotContain(LINK);
        });
    }

    private static Stream<Arguments> sign(PersonSign sign, String... texts) {
        return Stream.of(texts).map(text -> Arguments.of(sign, text));
    }
}
