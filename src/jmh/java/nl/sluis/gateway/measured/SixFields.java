package nl.sluis.gateway.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.LegalBasisMatrix;

/**
 * The rule of the application with six fields pseudonymised or generalised: the person and the reference as P1, date of
 * birth, postcode and start made coarser, the date of application moved.
 */
public final class SixFields {
    private static final Map<String, String> CHANGES = Map.of(
            "/betrokkene/bsn:                keep", "/betrokkene/bsn: { pseudonym: P1, domain: receiver }",
            "/betrokkene/postcode:           drop", "/betrokkene/postcode: { generalise-postcode: PC4 }",
            "/traject/aanvraagdatum:         keep", "/traject/aanvraagdatum: { shift-date: 30 }",
            "/traject/gewensteStartdatum:    keep", "/traject/gewensteStartdatum: { generalise-date: month }");

    private SixFields() {}

    public static Decision.Permit permit() {
        try {
            var matrix = LegalBasisMatrix.forDevelopment(rules(), Referral.CATALOGUE);
            return (Decision.Permit) matrix.decide(Referral.question());
        } catch (IOException e) {
            throw new UncheckedIOException("the rules cannot be copied", e);
        }
    }

    private static Path rules() throws IOException {
        var folder =
                Files.createDirectories(Files.createTempDirectory("sluis-jmh").resolve("policy"));
        var config = Path.of("config");
        Files.copy(config.resolve("regions.yaml"), folder.resolveSibling("regions.yaml"));
        try (var files = Files.list(config.resolve("policy"))) {
            for (var file : files.toList()) {
                Files.writeString(folder.resolve(file.getFileName()), changed(file));
            }
        }
        return folder;
    }

    private static String changed(Path file) throws IOException {
        var text = Files.readString(file);
        if (!file.endsWith("traject-ggz-uwv.yaml")) {
            return text;
        }
        for (var change : CHANGES.entrySet()) {
            if (!text.contains(change.getKey())) {
                throw new IllegalStateException("the rule no longer has " + change.getKey());
            }
            var at = text.indexOf(change.getKey());
            text = text.substring(0, at)
                    + change.getValue()
                    + text.substring(at + change.getKey().length());
        }
        return text;
    }
}
