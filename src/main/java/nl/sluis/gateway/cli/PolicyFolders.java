package nl.sluis.gateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.gateway.policy.PolicyRefusedException;
import nl.sluis.gateway.policy.reading.Matrix;

/** Finds the rules, and the catalogue they are about, in a folder that a person names. */
final class PolicyFolders {
    private static final String RULES = "policy";
    private static final String MESSAGES = "messages";
    private static final Path OWN_MESSAGES = Path.of("config", MESSAGES);

    private PolicyFolders() {}

    /** A configuration folder, or the folder of rules in one; a folder of rules alone is about this project's catalogue. */
    static Matrix read(Path folder) {
        var rules = Files.isDirectory(folder.resolve(RULES)) ? folder.resolve(RULES) : folder;
        var beside = rules.toAbsolutePath().normalize().resolveSibling(MESSAGES);
        try {
            return Matrix.read(rules, Files.isDirectory(beside) ? beside : OWN_MESSAGES);
        } catch (PolicyRefusedException | IllegalStateException refused) {
            throw new CommandFailedException(folder + ": " + refused.getMessage(), refused);
        }
    }
}
