package nl.sluis.gateway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.audit.verify.EvidenceRefusedException;
import nl.sluis.gateway.audit.verify.LogKey;
import picocli.CommandLine.Option;

/**
 * The public keys of logs, as the gateway leaves them in its data folder when it starts and as an operator hands them to
 * the parties: one verifier key a line. Old ones stay in it for ever.
 */
final class LogKeys {
    private static final String FILE = "logs.vkeys";

    @Option(
            names = "--keys",
            paramLabel = "<file>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}/" + FILE,
            description = "the public keys of the logs, one verifier key a line (default: ${DEFAULT-VALUE})")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "<key>",
            description = "the public key of the log, <origin>+<id>+<base64>, instead of a file")
    private List<String> given = new ArrayList<>();

    static void leave(Path dataDir, List<String> keys) {
        try {
            Files.createDirectories(dataDir);
            Files.write(dataDir.resolve(FILE), keys, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the public keys of the logs cannot be written in " + dataDir, e);
        }
    }

    List<LogKey> read() {
        try {
            var lines = given.isEmpty() ? Files.readAllLines(file, StandardCharsets.UTF_8) : given;
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(LogKey::read)
                    .toList();
        } catch (IOException e) {
            throw new CommandFailedException("there are no public keys of logs in " + file, e);
        } catch (EvidenceRefusedException refused) {
            throw new CommandFailedException("a public key of a log: " + refused.getMessage(), refused);
        }
    }
}
