package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.keys.CohortMasters;
import nl.sluis.gateway.keys.PseudonymMaster;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.IdentifierType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PseudonymDomain;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The pseudonyms as the gateway wires them, over a real store. */
class PseudonymConfigurationTest {
    private static final TokenDomain DOMAIN =
            new TokenDomain(PseudonymDomain.RECEIVER, new Oin("00000099000000001000"), null, "traject");

    @Test
    void aPersonKeepsItsPseudonymThroughRestartAndNewEpoch() {
        try (var database = TestDatabase.create()) {
            // Given
            var before = tokenFromAGatewayWith(database, KnownMaster.ofEpochs(1));

            // When
            var after = tokenFromAGatewayWith(database, KnownMaster.ofEpochs(1, 2));

            // Then
            assertThat(after).isEqualTo(before).isEqualTo("psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ");
        }
    }

    @Test
    void hasWhatMovesConvertsAndFindsPseudonymsToo() {
        try (var database = TestDatabase.create();
                var context = gatewayWith(database, KnownMaster.ofEpochs(1))) {
            assertThat(context.getBean(Migrations.class).all()).isEmpty();
            assertThat(context.getBean(PseudonymConverter.class)).isNotNull();
            assertThat(context.getBean(HeldTokens.class).person(DOMAIN.holder(), "psn1."))
                    .isEmpty();
        }
    }

    private static String tokenFromAGatewayWith(TestDatabase database, PseudonymMaster master) {
        try (var context = gatewayWith(database, master)) {
            return context.getBean(PseudonymProvider.class)
                    .reversible(DOMAIN, Identifier.of(IdentifierType.BSN, "999990342"));
        }
    }

    private static AnnotationConfigApplicationContext gatewayWith(TestDatabase database, PseudonymMaster master) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(PseudonymMaster.class, () -> master);
        context.registerBean(CohortMasters.class, KnownCohorts::new);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean("writerDataSource", DataSource.class, database::writer);
        context.registerBean("readerDataSource", DataSource.class, database::reader);
        context.register(PseudonymConfiguration.class);
        context.refresh();
        return context;
    }
}
