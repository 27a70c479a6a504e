package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promise 9: consent is looked at again before every attempt to deliver. */
class WithdrawnWhileWaitingTest {
    private final Gateway gateway = Gateway.shared();

    @AfterEach
    void theReceiverTakesWhatComes() {
        gateway.receiver().answers(delivery -> 204);
    }

    @Test
    void aWithdrawalStopsWhatWaitsAndReleasesWhatCameBehindIt() throws Exception {
        var before = gateway.receiver().got().size();
        // Given a message that was accepted while its receiver is away
        var person = Fiction.person();
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        gateway.receiver().answers(delivery -> 503);
        var waiting = ggz.send(Fiction.application(person));
        Wait.until(() -> status(ggz, waiting).equals("wachtend"));

        // When the person withdraws, and the receiver comes back
        assertThat(ggz.post("/v1/intrekkingen", "application/json", Fiction.withdrawal(person))
                        .status())
                .isEqualTo(202);
        gateway.receiver().answers(delivery -> 204);

        // Then it is stopped, and what the person agrees to later is delivered
        Wait.until(() -> !status(ggz, waiting).equals("wachtend"));
        assertThat(status(ggz, waiting)).isEqualTo("tegengehouden");
        assertThat(gateway.receiver().got()).hasSize(before);
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var later = ggz.send(Fiction.application(person));
        Wait.until(() -> status(ggz, later).equals("afgeleverd"));
        assertThat(gateway.receiver().got()).hasSize(before + 1);
    }

    private static String status(BackOffice office, BackOffice.Reply accepted) throws Exception {
        return office.get("/v1/berichten/" + accepted.json().path("id").asText())
                .json()
                .path("status")
                .asText();
    }
}
