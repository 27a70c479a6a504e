package nl.sluis.gateway.consent;

import java.nio.file.Path;
import java.util.List;

/** Whether a gateway would start with a {@code register.yaml}, without starting one. For the command line. */
public final class RegisterCheck {
    private RegisterCheck() {}

    /** What is wrong, in a sentence with file and line; empty when nothing is. */
    public static List<String> problems(Path file) {
        try {
            var unused = RegisterFile.load(file);
            return List.of();
        } catch (RegisterRulesRefusedException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }
}
