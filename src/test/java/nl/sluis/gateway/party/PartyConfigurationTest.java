package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PartyConfigurationTest {
    private final TestPki pki = new TestPki("Anchor");

    @TempDir
    Path data;

    private ApplicationContextRunner gateway() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ConfigurationPropertiesAutoConfiguration.class, ValidationAutoConfiguration.class))
                .withUserConfiguration(PeopleConfiguration.class, PartyConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("sluis.data-dir=" + data);
    }

    @Test
    void startsWithTheSamplePartiesAndTheAnchorOfTheDataFolder() {
        // Given
        pki.writeAnchor(data.resolve("pki/ca.crt"));
        var certificate =
                pki.issue("O=UWV Voorbeeld, SERIALNUMBER=00000099000000002000").certificate();

        // When // Then
        gateway().withPropertyValues("sluis.stand-in.port=4711").run(started -> {
            var parties = started.getBean(Parties.class);
            assertThat(parties.all()).hasSize(11);
            assertThat(parties.isRegion(new RegionCode("AM13"))).isTrue();
            assertThat(parties.holderOf(certificate)).isEqualTo(parties.find(new Oin("00000099000000002000")));
        });
    }

    @Test
    void doesNotStartWithoutTheAnchorThatAPartyIsTrustedBy() {
        gateway().withPropertyValues("sluis.stand-in.port=4711").run(refused -> assertThat(refused.getStartupFailure())
                .hasStackTraceContaining("ca.crt cannot be read"));
    }

    @Test
    void doesNotStartWithoutAValueForAPlaceholder() {
        gateway().run(refused -> assertThat(refused.getStartupFailure())
                .hasStackTraceContaining("parties.yaml:")
                .hasStackTraceContaining("sluis.stand-in.port"));
    }

    @Test
    void doesNotStartWithAnUnknownSetting() {
        gateway()
                .withPropertyValues("sluis.stand-in.port=4711", "sluis.party.anchor=x")
                .run(refused -> assertThat(refused.getStartupFailure()).hasStackTraceContaining("sluis.party.anchor"));
    }
}
