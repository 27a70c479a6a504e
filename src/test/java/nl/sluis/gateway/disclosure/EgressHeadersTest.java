package nl.sluis.gateway.disclosure;

import static nl.sluis.gateway.disclosure.Application.bytes;
import static nl.sluis.gateway.disclosure.Application.event;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands around the message when it is sent has no place in it, so nothing that is looked for may be there. */
class EgressHeadersTest {
    private static final Incoming INCOMING = Application.incoming(
            json("{\"betrokkene\": {\"bsn\": \"999990342\", \"naam\": {\"achternaam\": \"Json\"}}}"),
            Map.of(),
            Set.of());

    @Test
    void aValueInAHeaderIsFound() {
        assertThatThrownBy(() -> check(Map.of("Content-Type", "application/json", "X-Kenmerk", "999-990-342")))
                .isInstanceOfSatisfying(
                        EgressHitException.class,
                        hit -> assertThat(hit.field().pointer()).isEqualTo("/betrokkene/bsn"))
                .hasMessageEndingWith("as without separators, in a header");
    }

    @Test
    void aValueAsTheNameOfAHeaderIsFound() {
        assertThatThrownBy(() -> check(Map.of("Json", "ja")))
                .isInstanceOf(EgressHitException.class)
                .hasMessageStartingWith("the value of /betrokkene/naam/achternaam ")
                .hasMessageEndingWith(", in a header");
    }

    @Test
    void aMediaTypeIsAWordOfTheGatewayAndNothingBesideIt() {
        assertThatCode(() -> check(Map.of("Content-Type", "application/json"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(Map.of("Content-Type", "application/json; door=Json")))
                .isInstanceOf(EgressHitException.class);
    }

    private static void check(Map<String, String> headers) {
        new EgressGuard().check(INCOMING, planOf(Map.of()), bytes(event(json("{}"))), headers);
    }
}
