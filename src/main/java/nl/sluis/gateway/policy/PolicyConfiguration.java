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
    DecisionPoint decisionPoint(
            Catalogue catalogue,
            @Value("${sluis.config-dir:config}") String configDir,
            @Value("${sluis.mode}") String mode) {
        var folder = Path.of(configDir, "policy");
        return mode.equals("development")
                ? LegalBasisMatrix.forDevelopment(folder, catalogue)
                : LegalBasisMatrix.forProduction(folder, catalogue);
    }
}
