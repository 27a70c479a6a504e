package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.SluisGateway;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.cli.AdoptedConfiguration;
import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.keys.BroughtPki;
import nl.sluis.gateway.keys.TestPki;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway as an operator runs it: everything is brought, the rules are adopted by two officers, nothing is made up. */
class ProductionTest {
    private static final String ORIGIN = "gateway.example.nl/log";

    @TempDir
    Path folder;

    @Test
    void passesAMessageUnderRulesThatTwoOfficersSignedUntilTheCertificateIsRevoked() throws Exception {
        // Given
        var person = Fiction.person();
        var pki = BroughtPki.in(folder.resolve("pki"), TestPki.GGZ, TestPki.UWV);
        try (var receiver = new Receiver();
                var store = TestDatabase.bare();
                var gateway = start(arguments(receiver, store, pki))) {
            receiver.open(folder.resolve("pki"));
            var port = Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.server.port"));
            var provider = new BackOffice(folder.resolve("pki"), "ggz-voorbeeld", port);

            // When
            var without = provider.send(Fiction.message("01-aanvraag-met-toestemming", person));
            var consent = provider.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
            var with = provider.send(Fiction.message("01-aanvraag-met-toestemming", person));

            // Then
            assertThat(without.status()).as(without.text()).isEqualTo(403);
            assertThat(consent.status()).as(consent.text()).isEqualTo(202);
            assertThat(with.status()).as(with.text()).isEqualTo(202);
            assertThat(with.receipt()).startsWith("rcpt1.");
            Wait.until(() -> !receiver.gotBy("uwv-voorbeeld").isEmpty());

            // When
            var rules = new AdoptedConfiguration(folder.resolve("config"));
            rules.changeARuleAfterwards();
            var unsigned = activate(gateway, rules);
            rules.adoptAgain(folder, ORIGIN);
            var signed = activate(gateway, rules);

            // Then
            assertThat(unsigned).contains("refused; entry", "bundle.note");
            assertThat(signed).contains("activated; entry", "right AM13-midden-utrecht/rehearsal/");
            assertThat(provider.send(Fiction.message("01-aanvraag-met-toestemming", person))
                            .status())
                    .as("the same message again")
                    .isEqualTo(202);

            // When
            var before = ShownCertificate.at(port);
            pki.renew("gateway", new X500Name("CN=localhost"));

            // Then
            assertThat(before).isNotNull();
            Wait.until(() -> ShownCertificate.at(port).equals(pki.certificate("gateway")));
            assertThat(pki.certificate("gateway")).isNotEqualTo(before);
            assertThat(provider.send(Fiction.message("01-aanvraag-met-toestemming", person))
                            .status())
                    .isEqualTo(202);

            // When
            pki.revoke(Instant.now().plusSeconds(3600), pki.certificate("ggz-voorbeeld"));

            // Then
            Wait.until(() -> {
                var reply = provider.send(Fiction.message("01-aanvraag-met-toestemming", person));
                return reply.status() == 401 && reply.text().contains("/problemen/ingetrokken-certificaat");
            });
        }
    }

    @Test
    void refusesToStartUnderRulesThatWereChangedAfterTheyWereSigned() throws Exception {
        // Given
        var pki = BroughtPki.in(folder.resolve("pki"), TestPki.GGZ, TestPki.UWV);
        try (var receiver = new Receiver();
                var store = TestDatabase.bare()) {
            var arguments = arguments(receiver, store, pki);
            new AdoptedConfiguration(folder.resolve("config")).changeARuleAfterwards();

            // When // Then
            assertThatThrownBy(() -> start(arguments).close()).rootCause().hasMessageContaining("bundle.note");
        }
    }

    private static String activate(ConfigurableApplicationContext gateway, AdoptedConfiguration rules)
            throws Exception {
        var out = new StringWriter();
        var unused = Sluis.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "activate",
                "--as=operator",
                "--token-file=" + rules.token("operator"),
                "--management-port=" + gateway.getEnvironment().getRequiredProperty("local.management.port"));
        return out.toString();
    }

    private List<String> arguments(Receiver receiver, TestDatabase store, BroughtPki pki) throws Exception {
        var config = AdoptedConfiguration.in(folder, ORIGIN);
        var passphrase = Files.writeString(folder.resolve("passphrase"), "a passphrase of a test, long enough\n");
        var data = folder.resolve("data");
        AdoptedConfiguration.keystores(data, passphrase);
        var arguments = new ArrayList<>(List.of(
                "--sluis.mode=production",
                "--sluis.origin=" + ORIGIN,
                "--sluis.data-dir=" + data,
                "--sluis.config-dir=" + config.path(),
                "--sluis.keys.passphrase-file=" + passphrase,
                "--sluis.tls.trust-anchors=" + pki.file("ca.crt"),
                "--sluis.party.anchors=" + pki.file(""),
                "--sluis.tls.revocation.lists=" + pki.file(""),
                "--sluis.tls.reload=200ms",
                "--sluis.tls.certificate=" + pki.file("gateway.crt"),
                "--sluis.tls.key=" + pki.file("gateway.key"),
                "--server.port=0",
                "--management.server.port=0",
                "--sluis.console.port=0",
                "--sluis.stand-in.port=" + receiver.port(),
                "--sluis.delivery.first-delay=50ms"));
        arguments.addAll(store.settings());
        return arguments;
    }

    private static ConfigurableApplicationContext start(List<String> arguments) {
        return new SpringApplication(SluisGateway.class).run(arguments.toArray(String[]::new));
    }
}
