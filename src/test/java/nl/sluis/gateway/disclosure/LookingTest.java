package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.DEFINITION;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which readings of some bytes a single name is found. */
class LookingTest {
    @ParameterizedTest
    @ValueSource(strings = {"42657267", "42:65:72:67", "begin 42-65-72-67.", "%34265 7267", "cafe 42657267 dee"})
    void aNameIsFoundInHexadecimal(String text) {
        assertThat(foundIn("Berg", text)).anyMatch(name -> name.endsWith("hexadecimal"));
    }

    /** Beside what could be digits as well the run by itself is read. */
    @ParameterizedTest
    @ValueSource(strings = {"cafe 42c3bc7267 dee", "42:c3:bc:72:67", "42c3bc7267"})
    void aNameBeyondAsciiIsFoundInHexadecimal(String text) {
        assertThat(foundIn("Bürg", text)).anyMatch(name -> name.endsWith("hexadecimal, without case and accents"));
    }

    @Test
    void anEscapeOfAnEscapeOfAnEscapeIsReadAndNoFurther() {
        assertThat(foundIn("Berg", "%25252542erg")).isEmpty();
        assertThat(foundIn("Berg", "%252542erg")).isNotEmpty();
        assertThat(foundIn("Berg", "%2542erg")).isNotEmpty();
        assertThat(foundIn("Berg", "%42erg")).isNotEmpty();
    }

    @Test
    void whatWasFoundIsToldToWhoeverAsksNext() {
        var first = new ArrayList<String>();
        var other = new ArrayList<String>();
        var looking = new Looking(watchlist("Berg"), (wanted, view, from, to) -> first.add(view.name()));

        looking.telling((wanted, view, from, to) -> other.add(view.name())).at(View.raw("Berg".getBytes(UTF_8)));

        assertThat(first).isEmpty();
        assertThat(other).containsExactly("as it is");
    }

    @Test
    void whatUnpacksToAsMuchAsCanBeLookedThroughIsAndNoMore() {
        var name = "Berg";
        var most = ".".repeat(GzipRuns.MOST_BYTES - 1 - name.length()) + name;

        assertThat(foundIn(name, Writing.GZIP_IN_BASE64.of(most))).isNotEmpty();
        assertThatThrownBy(() -> foundIn(name, Writing.GZIP_IN_BASE64.of("." + most)))
                .isInstanceOfSatisfying(
                        EgressHitException.class, hit -> assertThat(hit.field()).isEqualTo(Watchlist.ENVELOPE))
                .hasMessageContaining("gzip, more than can be looked through");
    }

    private static List<String> foundIn(String name, String text) {
        var found = new ArrayList<String>();
        new Looking(watchlist(name), (wanted, view, from, to) -> found.add(view.name()))
                .at(View.raw(text.getBytes(UTF_8)));
        return found;
    }

    private static Watchlist watchlist(String name) {
        var data = json("{\"betrokkene\": {\"naam\": {\"achternaam\": \"" + name + "\"}}}");
        return Watchlist.of(Application.incoming(data, Map.of(), Set.of()), PlanTree.of(DEFINITION, planOf(Map.of())));
    }
}
