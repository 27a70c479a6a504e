package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.recognition.Plain;
import org.junit.jupiter.api.Test;

class EchoesTest {
    @Test
    void aNameOfThreeLettersOrMoreIsHeardAgainAndAShorterOneIsAWord() {
        assertThat(echoes("Eva en Eva", 0, 3)).containsExactly(0, 7);
        assertThat(echoes("Bo en Bo", 0, 2)).isEmpty();
    }

    @Test
    void whatTheMessageItselfKnowsIsSoughtElsewhere() {
        var plain = Plain.of("Eva en Eva");
        var known = new Find(Label.PERSOON, "/betrokkene", 0, 3);
        assertThat(places(plain, known)).isEmpty();
        assertThat(places(plain, new Find(Label.ORGANISATIE, null, 0, 3))).isEmpty();
    }

    private static List<Integer> echoes(String text, int from, int to) {
        return places(Plain.of(text), new Find(Label.PERSOON, null, from, to));
    }

    private static List<Integer> places(Plain plain, Find find) {
        var places = new ArrayList<Integer>();
        new Echoes(plain, List.of(find)).find(plain, echo -> places.add(echo.from()));
        return places;
    }
}
