package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.util.Optional;
import nl.sluis.gateway.disclosure.PostcodeTable;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.routes.RouteCheck;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule closes something with the receiver's key: that receiver opens it, with the key that it has and nobody else. */
class ForTheReceiverAloneTest {
    private static final String RULES = "policy/traject-ggz-uwv.yaml";

    @TempDir
    Path config;

    @BeforeEach
    void copiesTheConfiguration() throws Exception {
        try (var files = Files.walk(Path.of("config"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = config.resolve(Path.of("config").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        change(
                RULES,
                "    /trajectbegeleider/naam: ",
                "    /trajectbegeleider: encrypt-for-receiver\n    /trajectbegeleider/naam: ");
        change(RULES, "/betrokkene/bsn:                keep", "/betrokkene/bsn: encrypt-for-receiver");
    }

    @Test
    void opensWhatWasClosedForIt() throws Exception {
        // Given
        receives("uwv-voorbeeld.crt");
        var person = Fiction.person();
        try (var gateway = Gateway.start("--sluis.config-dir=" + config)) {
            var ggz = gateway.as("ggz-voorbeeld");
            ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
            var message = Fiction.application(person);

            // When
            var answer = ggz.send(message);

            // Then
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            Wait.until(() -> !gateway.receiver().gotBy("uwv-voorbeeld").isEmpty());
            var arrived = gateway.receiver().gotBy("uwv-voorbeeld").getFirst().data();
            var key = key(gateway.data().resolve("pki/uwv-voorbeeld.key"));
            assertThat(open(arrived.at("/betrokkene/bsn"), key).asText().equals(person))
                    .isTrue();
            assertThat(open(arrived.at("/trajectbegeleider"), key)).isEqualTo(message.at("/data/trajectbegeleider"));
        }
    }

    @Test
    void aRouteDoesNotStartWhoseReceiverHasNoCertificateOrWhereNoMunicipalityIsKnown() throws Exception {
        // Given
        change(
                RULES,
                "/betrokkene/postcode:           drop",
                "/betrokkene/postcode: { generalise-postcode: gemeente }");

        // When
        var withoutCertificate = problems();
        receives("uwv-voorbeeld.crt");
        var withoutTable = problems();
        Files.writeString(config.resolve("gemeenten.csv"), "3500,3585,GM0344\n");
        var complete = problems();

        // Then
        assertThat(withoutCertificate)
                .anyMatch(problem -> problem.endsWith("route AM13.traject-aanvraag is for rule aanvraag-ggz-uwv, which"
                        + " closes /betrokkene/bsn for the receiver, and parties.yaml gives 00000099000000002000 no"
                        + " certificate for it: add encryption: <file>"));
        assertThat(withoutTable).isNotEmpty().allMatch(problem -> problem.contains("there is no gemeenten.csv"));
        assertThat(complete).isEmpty();
    }

    private java.util.List<String> problems() {
        var parties =
                Parties.read(config, config, name -> name.replace("${sluis.stand-in.port}", "8443"), Clock.systemUTC());
        var catalogue = Catalogue.load(config.resolve("messages"));
        var matrix = LegalBasisMatrix.forDevelopment(config.resolve("policy"), catalogue);
        return RouteCheck.problems(Path.of("routes"), parties, Optional.of(matrix), PostcodeTable.read(config));
    }

    private void receives(String certificate) throws Exception {
        change(
                "parties.yaml",
                "    name: UWV Voorbeeld\n",
                "    name: UWV Voorbeeld\n    encryption: " + certificate + "\n");
    }

    private void change(String file, String from, String to) throws Exception {
        var path = config.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private static JsonNode open(JsonNode closed, ECPrivateKey key) throws Exception {
        assertThat(closed.asText().matches("[\\w-]+(\\.[\\w-]*){4}"))
                .as("it arrived closed")
                .isTrue();
        var jwe = JWEObject.parse(closed.textValue());
        jwe.decrypt(new ECDHDecrypter(key));
        return new JsonMapper().readTree(jwe.getPayload().toBytes());
    }

    private static ECPrivateKey key(Path file) throws Exception {
        try (var pem = new PEMParser(new StringReader(Files.readString(file)))) {
            return (ECPrivateKey) new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) pem.readObject());
        }
    }
}
