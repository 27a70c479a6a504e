package nl.sluis.gateway.policy;

import java.nio.file.Path;
import nl.sluis.gateway.message.Catalogue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The catalogue, the schemes and the matrix of the configuration folder; a set in which one of them is refused is none. Not
 * found by scanning: each set has its own.
 */
public class PolicyConfiguration {
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
    AdoptedMatrix adoptedMatrix(
            Catalogue catalogue,
            Signatories signatories,
            Environment settings,
            @Value("${sluis.config-dir:config}") String configDir,
            @Value("${sluis.mode}") String mode) {
        var folder = Path.of(configDir, "policy");
        var waiting = DurationStyle.detectAndParse(settings.getProperty("sluis.routes.deliver-within", "7d"));
        var matrix = LegalBasisMatrix.forDevelopment(folder, catalogue, waiting);
        var origin = settings.getProperty("sluis.origin", "localhost:8443/log");
        var bundle = new PolicyBundle(folder, origin, matrix.policyHash());
        var adopted = new AdoptedMatrix(matrix, bundle.check(signatories));
        return mode.equals("development") ? adopted.forDevelopment() : adopted.forProduction();
    }

    @Bean
    LegalBasisMatrix decisionPoint(AdoptedMatrix adopted) {
        return adopted.matrix();
    }

    @Bean
    Adoption adoption(AdoptedMatrix adopted) {
        return adopted.adoption();
    }
}
