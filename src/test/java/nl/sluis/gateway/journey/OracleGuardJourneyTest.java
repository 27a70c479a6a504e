package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A sender that names too many persons in a day, at the real door; what it only tries counts too. */
class OracleGuardJourneyTest {
    private static Gateway gateway;

    @BeforeAll
    static void opens() throws Exception {
        gateway = Gateway.start("--sluis.oracle-guard.persons-per-day=3", "--sluis.oracle-guard.alarm-at=2");
    }

    @AfterAll
    static void closes() {
        gateway.close();
    }

    @Test
    void aFourthPersonIsRefusedAlikeWhetherMeantOrTriedAndKnownOrNot() throws Exception {
        // Given
        var ggz = gateway.as("ggz-voorbeeld");
        var known = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            known.add(Fiction.person());
        }
        var agreed = Fiction.person();
        assertThat(ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(agreed))
                        .status())
                .isEqualTo(202);
        assertThat(tried(known.get(0)).status()).isEqualTo(200);
        assertThat(tried(known.get(1)).status()).isEqualTo(200);
        assertThat(ggz.send(Fiction.application(known.get(2))).status()).isEqualTo(403);

        // When
        var meant = ggz.send(Fiction.application(agreed));
        var stranger = ggz.send(Fiction.application(Fiction.person()));
        var tried = tried(agreed);

        // Then
        assertThat(meant.status()).as(meant.text()).isEqualTo(429);
        assertThat(meant.text())
                .contains("/problemen/limiet-bereikt", "\"LIMIT\"")
                .doesNotContain(agreed);
        assertThat(meant.receipt()).isEmpty();
        assertThat(tried.status()).isEqualTo(429);
        assertThat(tried.text()).isEqualTo(meant.text());
        assertThat(stranger.text()).isEqualTo(meant.text());
        assertThat(tried(known.get(0)).status()).as("who was counted").isEqualTo(200);
        assertThat(gateway.receiver().got()).isEmpty();
    }

    private static BackOffice.Reply tried(String person) throws Exception {
        return gateway.as("ggz-voorbeeld")
                .post("/v1/berichten/proef", "application/cloudevents+json", Fiction.application(person));
    }
}
