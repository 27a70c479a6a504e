package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.keys.GuardKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guard as the gateway wires it, over a real store. */
class OracleGuardConfigurationTest {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void whomItCountedIsWrittenDownWhenTheGatewayStops() {
        try (var database = TestDatabase.create()) {
            // When
            try (var context = contextOver(database)) {
                assertThat(context.getBean(OracleGuard.class)
                                .admit(new Oin("00000099000000001000"), Bsn.of("999990342")))
                        .isEqualTo(OracleGuard.Admission.ADMITTED);
            }

            // Then
            assertThat(JdbcClient.create(database.owner())
                            .sql("select persons from guard_count")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    private static AnnotationConfigApplicationContext contextOver(TestDatabase database) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(GuardKeys.class, DayKeys::new);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(Clock.class, () -> MORNING);
        context.registerBean("writerDataSource", DataSource.class, database::writer);
        context.register(OracleGuardConfiguration.class);
        context.refresh();
        return context;
    }
}
