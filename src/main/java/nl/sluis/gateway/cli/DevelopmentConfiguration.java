package nl.sluis.gateway.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import nl.sluis.gateway.cli.demo.Cast;
import nl.sluis.gateway.cli.demo.Demonstration;
import nl.sluis.gateway.cli.demo.StandIns;
import nl.sluis.gateway.keys.CertificateSubject;
import nl.sluis.gateway.keys.DevelopmentPki;
import nl.sluis.gateway.keys.PartyTls;
import nl.sluis.gateway.keys.Signers;
import nl.sluis.gateway.party.Newcomers;
import nl.sluis.gateway.party.Parties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What development mode adds: back offices that receive, and the samples played once the gateway stands. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "sluis.mode", havingValue = "development")
@EnableConfigurationProperties({StandInSettings.class, DemoSettings.class})
class DevelopmentConfiguration {
    /** Certificates for the sample parties, for the stand-ins, the demonstration and curl; also of those that come later. */
    @Bean
    Newcomers newcomers(DevelopmentPki authority) {
        return parties -> authority.certify(parties.stream()
                .map(party -> new CertificateSubject(party.key(), party.oin(), party.name()))
                .toList());
    }

    @Bean
    PartyTls partyCertificates(
            DevelopmentPki authority,
            Newcomers newcomers,
            Environment environment,
            Clock clock,
            @Value("${sluis.config-dir:config}") Path configDir) {
        var parties = Parties.read(configDir, authority.folder(), environment::resolveRequiredPlaceholders, clock);
        newcomers.arrive(parties.all());
        return PartyTls.in(authority.folder());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "sluis.stand-in.inside", matchIfMissing = true)
    StandIns standIns(StandInSettings settings, PartyTls certificates) {
        return StandIns.start(certificates, settings.port());
    }

    /** In a thread of its own: a gateway that serves does not wait for a demonstration. */
    @Bean
    @ConditionalOnProperty(name = "sluis.demo.at-start", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> demonstrationAtStart(
            DemoSettings demo,
            StandInSettings standIns,
            Signers signers,
            Clock clock,
            @Value("${sluis.data-dir}") Path dataDir) {
        return ready -> {
            var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
            if (port != null) {
                var door = URI.create("https://localhost:" + port);
                var receipts = new OfflineReceipts(signers.receipts().publicKey());
                Thread.ofVirtual().name("demonstration").start(() -> {
                    var cast = Cast.of(dataDir.resolve("pki"), door, standIns.port());
                    play(new Demonstration(demo.samples(), cast, receipts, clock));
                });
            }
        };
    }

    private static void play(Demonstration demonstration) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try {
            var right = demonstration.play().printed(out);
            out.println(right ? "The gateway stays up; stop it with Ctrl-C." : "See what differs above.");
        } catch (RuntimeException broken) {
            out.println("The demonstration broke off: " + broken.getMessage() + ". The gateway itself stays up.");
        }
    }
}
