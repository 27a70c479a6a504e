package nl.sluis.gateway.journal;

import static nl.sluis.gateway.journal.Messages.application;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.keys.SubjectKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The beans as the application has them, beside Spring's own ideas about data sources and migrations. */
class WiringTest {
    @TempDir
    private Path dataDir;

    private ApplicationContextRunner gateway() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        ValidationAutoConfiguration.class))
                .withPropertyValues("sluis.mode=development", "sluis.data-dir=" + dataDir);
    }

    @Test
    void aGatewayFindsItsFirstAnswersAfterARestartAndStopsInOrder() {
        // Given
        var first = new Outcome.Recorded[1];
        gateway().run(context -> {
            assertThat(context).hasNotFailed();
            first[0] = (Outcome.Recorded) context.getBean(Journal.class).append(application("m-1", "content"));
        });
        gateway().run(context -> {
            // When
            var answers = context.getBean(FirstAnswers.class);
            // Then
            assertThat(answers.to(Messages.guard("m-1", "content")))
                    .contains(new Outcome.Duplicate(first[0].id(), first[0].receipt()));
            assertThat(answers.to(Messages.guard("m-1", "other"))).contains(new Outcome.Conflict());
            assertThat(answers.to(Messages.guard("m-2", "content"))).isEmpty();
            context.getBean(Rejections.class).count(Messages.GGZ, 400);
        });
        gateway().run(context -> {
            var types = new ArrayList<String>();
            try (var connection = context.getBean("readerDataSource", DataSource.class)
                            .getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select type from audit_entry order by idx")) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            assertThat(types).containsExactly("start", "accepted", "stop", "start", "rejected", "stop", "start");
        });
    }

    @Test
    void productionWantsAPostgresqlOfItsOwn() {
        gateway()
                .withPropertyValues("sluis.mode=production")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("sluis.database.url"));
    }

    @Test
    void anUnknownSettingRefusesTheStart() {
        gateway()
                .withPropertyValues("sluis.database.urll=x")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("urll"));
        gateway()
                .withPropertyValues("sluis.journal.qeue=4")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("qeue"));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan
    static class Application {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SecureRandom random() {
            return new SecureRandom();
        }

        @Bean
        MeterRegistry metrics() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ConsentGate gate() {
            return new OpenGate();
        }

        @Bean
        Witness witness() {
            return entry -> {};
        }

        @Bean
        Sealing sealing() {
            return NoTree.NONE;
        }

        @Bean
        SubjectKeys subjects(Clock clock) {
            return FixedKeys.subjects(clock);
        }

        @Bean
        IndexHasher hasher() {
            return FixedKeys.hasher();
        }

        @Bean
        PayloadCipher payloads() {
            return FixedKeys.payloads();
        }

        @Bean
        Signers signers() {
            return new Signers() {
                @Override
                public Signer log(int shard) {
                    return FixedKeys.signer(4);
                }

                @Override
                public Signer receipts() {
                    return FixedKeys.signer(5);
                }
            };
        }
    }
}
