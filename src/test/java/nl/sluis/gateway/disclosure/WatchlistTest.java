package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.DEFINITION;
import static nl.sluis.gateway.disclosure.Application.DROP;
import static nl.sluis.gateway.disclosure.Application.KEEP;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PostcodePrecision;
import org.junit.jupiter.api.Test;

/** What of a message is looked for, by what its fields are and what the plan does with them. */
class WatchlistTest {
    private static final String BIRTH = "/betrokkene/geboortedatum";
    private static final String BORN = "{\"betrokkene\": {\"geboortedatum\": \"1990-03-14\"}}";

    @Test
    void aDateIsSoughtUnlessThePlanLetsItPass() {
        assertThat(sought(BORN, BIRTH, DROP)).contains("1990-03-14");
        assertThat(sought(BORN, BIRTH, new FieldAction.Constant("bekend"))).contains("1990-03-14");
        assertThat(sought(BORN, BIRTH, new FieldAction.GeneraliseDate(DatePrecision.YEAR)))
                .contains("1990-03-14");
        assertThat(sought(BORN, BIRTH, KEEP)).doesNotContain("1990-03-14");
    }

    /** Not even as a name or number of somebody, whose field it is. */
    @Test
    void aDateInTheFieldOfANameIsADate() {
        var data = "{\"betrokkene\": {\"telefoon\": \"1990-03-14\"}}";

        assertThat(sought(data, "/betrokkene/telefoon", KEEP)).doesNotContain("1990-03-14");
        assertThat(sought(data, "/betrokkene/telefoon", DROP)).contains("1990-03-14", "14 maart 1990");
    }

    @Test
    void whatIsNoDateIsSoughtWhereItIdentifiesOrAPostcodeIsMadeCoarser() {
        var data = "{\"betrokkene\": {\"geboortedatum\": \"3512PH\"}}";
        var coarse = new FieldAction.GeneralisePostcode(PostcodePrecision.PC4);

        assertThat(sought(data, BIRTH, coarse)).contains("3512ph");
        assertThat(sought(data, BIRTH, DROP)).doesNotContain("3512ph");
        assertThat(sought(data.replace("geboortedatum", "telefoon"), "/betrokkene/telefoon", DROP))
                .contains("3512ph");
    }

    @Test
    void aFreeTextIsNotSought() {
        assertThat(sought("{\"traject\": {\"toelichting\": \"vrije tekst\"}}", "/traject/toelichting", DROP))
                .doesNotContain("vrije tekst");
    }

    @Test
    void ofATokenIsSoughtWhatItSharesWithNoOther() {
        assertThat(ofReference("psn1.AQAAAAGq0_2vOoMG5iCVf2n0hq")).contains("q0_2voomg5icvf2n0hq");
        assertThat(ofReference("psr1.TvoW_9bbNWVyDgTJzEFwKA")).contains("tvow_9bbnwvydgtjzefwka");
    }

    @Test
    void itIsBeyondAsciiIfAnyValueIs() {
        var data = "{\"betrokkene\": {\"naam\": {\"achternaam\": \"Aksu\"}}}";

        assertThat(watchlist(data, "/betrokkene/telefoon", DROP).beyondAscii()).isFalse();
        assertThat(watchlist(data.replace("A", "Ä"), "/betrokkene/telefoon", DROP)
                        .beyondAscii())
                .isTrue();
    }

    private static List<String> ofReference(String token) {
        return sought("{\"doelen\": [{\"nummer\": \"" + token + "\"}]}", "/doelen/*/nummer", DROP);
    }

    private static List<String> sought(String data, String path, FieldAction action) {
        return watchlist(data, path, action).inText().stream()
                .map(wanted -> new String(wanted.bytes(), UTF_8))
                .toList();
    }

    private static Watchlist watchlist(String data, String path, FieldAction action) {
        var tree = PlanTree.of(DEFINITION, planOf(Map.of(path, action)));
        return Watchlist.of(Application.incoming(json(data), Map.of(), Set.of()), tree);
    }
}
