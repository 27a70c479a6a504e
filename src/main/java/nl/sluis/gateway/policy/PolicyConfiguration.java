package nl.sluis.gateway.policy;

import java.nio.file.Path;
import nl.sluis.gateway.message.Catalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
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

    @Bean
    Assessor assessor(Schemes schemes) {
        return new Assessor(schemes);
    }

    /** Any mode but development is held to what production asks. */
    @Bean
    LegalBasisMatrix decisionPoint(
            Catalogue catalogue,
            @Value("${sluis.config-dir:config}") String configDir,
            @Value("${sluis.mode}") String mode,
            @Value("${sluis.routes.deliver-within:7d}") String waiting) {
        var folder = Path.of(configDir, "policy");
        return mode.equals("development")
                ? LegalBasisMatrix.forDevelopment(folder, catalogue, DurationStyle.detectAndParse(waiting))
                : LegalBasisMatrix.forProduction(folder, catalogue);
    }
}
