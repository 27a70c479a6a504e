package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Promise 2 when PostgreSQL is gone: nothing is accepted, nothing leaves, and nobody has to repair the gateway. */
class JournalDownTest {
    @Test
    void answers503WhilePostgresIsStoppedAndRecoversByItself() throws Exception {
        try (var gateway = Gateway.start()) {
            // Given
            var person = Fiction.person();
            var ggz = gateway.as("ggz-voorbeeld");
            ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
            var postgres = new Postgres(gateway.data());
            var message = Fiction.application(person);
            assertThat(Scrape.status(gateway, "/actuator/health/readiness")).isEqualTo(200);

            // When
            postgres.stop();
            var refused = ggz.send(message);

            // Then
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.receipt()).isEmpty();
            assertThat(gateway.receiver().got()).isEmpty();
            assertThat(Scrape.status(gateway, "/actuator/health/readiness")).isEqualTo(503);
            assertThat(Scrape.page(gateway, "/actuator/health"))
                    .contains("\"why\":\"the journal waits for its database\"")
                    .doesNotContain(person, "jdbc:", "sluis_writer");
            assertThat(Scrape.status(gateway, "/actuator/health/liveness")).isEqualTo(200);

            // When
            postgres.start();

            // Then
            Wait.until(() -> ggz.send(message).status() == 202);
            Wait.until(() -> !gateway.receiver().got().isEmpty());
            assertThat(gateway.receiver().got()).hasSize(1);
            Wait.until(() -> Scrape.status(gateway, "/actuator/health/readiness") == 200);
        }
    }
}
