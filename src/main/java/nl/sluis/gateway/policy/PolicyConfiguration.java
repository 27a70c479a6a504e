package nl.sluis.gateway.policy;

import java.nio.file.Path;
import nl.sluis.gateway.message.Catalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue, the schemes and the matrix of the configuration folder; the start fails when one of them is refused. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {
    @Bean
    Catalogue catalogue(@Value("${sluis.config-dir:config}") String configDir) {
        return Catalogue.load(Path.of(configDir, "messages"));
    }

    @Bean
    Schemes schemes(Catalogue catalogue, @Value("${sluis.config-dir:config}") String configDir) {
        return Schemes.load(Path.of(configDir, "regelingen.yaml"), catalogue);
    }

    /** Any mode but development is held to what production asks. */
    @Bean
    AdoptedMatrix adoptedMatrix(
            Catalogue catalogue,
            Signatories signatories,
            @Value("${sluis.config-dir:config}") String configDir,
            @Value("${sluis.origin:localhost:8443/log}") String origin,
            @Value("${sluis.mode}") String mode) {
        var matrix = AdoptedMatrix.read(Path.of(configDir, "policy"), catalogue, origin, signatories);
        return mode.equals("development") ? matrix.forDevelopment() : matrix.forProduction();
    }

    @Bean
    DecisionPoint decisionPoint(AdoptedMatrix matrix) {
        return matrix.matrix();
    }

    @Bean
    Adoption adoption(AdoptedMatrix matrix) {
        return matrix.adoption();
    }
}
