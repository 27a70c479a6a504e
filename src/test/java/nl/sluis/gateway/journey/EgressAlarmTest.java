package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A pseudonymiser that gives the number itself: the guard refuses, rings, and tells the number to nobody. */
@ExtendWith(OutputCaptureExtension.class)
class EgressAlarmTest {
    @Test
    void aHitRefusesAndRings(CapturedOutput log) throws Exception {
        // Given
        var person = Fiction.person();
        var pseudonyms = new FailingPseudonyms();
        pseudonyms.failFor(person);
        try (var gateway = Gateway.start(List.of(pseudonyms))) {
            var ggz = gateway.as("ggz-voorbeeld");
            ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));

            // When
            var answer = ggz.send(Fiction.message("09-status-ggz-uwv", person));

            // Then
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("EGRESS_HIT");
            var hits =
                    gateway.bean(MeterRegistry.class).find("sluis.egress.hits").counters();
            assertThat(hits.stream().mapToDouble(Counter::count).sum())
                    .as("the counters that the alarm watches")
                    .isEqualTo(1);
            assertThat(hits)
                    .allSatisfy(one ->
                            assertThat(one.getId().getTags()).extracting("key").containsExactly("route"));
            assertThat(log.getAll()).contains("ALARM: route ");
            assertThat(gateway.receiver().got()).isEmpty();
            var told = answer.text()
                    + log.getAll()
                    + gateway.bean(MeterRegistry.class).getMeters().stream()
                            .map(meter -> meter.getId().toString())
                            .toList();
            assertThat(told.contains(person)).isFalse();
        }
    }
}
