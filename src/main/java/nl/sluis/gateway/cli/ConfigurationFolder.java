package nl.sluis.gateway.cli;

import java.nio.file.Path;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.party.ConfigurationRefusedException;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.PolicyRefusedException;
import picocli.CommandLine.Option;

/** The configuration of a gateway that need not run, for the verbs that only read files. */
final class ConfigurationFolder {
    @Option(
            names = "--config-dir",
            paramLabel = "<folder>",
            defaultValue = "${env:SLUIS_CONFIG_DIR:-config}",
            description = "the configuration that is read (default: ${DEFAULT-VALUE})")
    private Path folder;

    Path path() {
        return folder;
    }

    Path policy() {
        return folder.resolve("policy");
    }

    Catalogue catalogue() {
        try {
            return Catalogue.load(folder.resolve("messages"));
        } catch (IllegalStateException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    LegalBasisMatrix matrix() {
        try {
            return LegalBasisMatrix.forDevelopment(policy(), catalogue());
        } catch (PolicyRefusedException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }

    People people() {
        try {
            return People.load(folder.resolve("people.yaml"));
        } catch (ConfigurationRefusedException refused) {
            throw new CommandFailedException(String.valueOf(refused.getMessage()), refused);
        }
    }
}
