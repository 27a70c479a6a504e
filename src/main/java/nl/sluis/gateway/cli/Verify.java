package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.sluis.gateway.audit.verify.CouldNotCheckException;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.EvidenceRefusedException;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.audit.verify.Progress;
import nl.sluis.gateway.audit.verify.ReceiptRefusedException;
import nl.sluis.gateway.audit.verify.ReceiptVerifier;
import nl.sluis.gateway.audit.verify.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a whole log against its signed checkpoint, and against what others hold of it. Trusts nothing but public keys. */
@Command(
        name = "verify",
        description = "Is this log whole? Needs its public key, and believes nothing else that the gateway says.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:proven", "1:convicted, naming the first bad entry", "2:could not check"})
final class Verify implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LogPlace log;

    @Mixin
    private LogKeys keys;

    @Option(
            names = "--checkpoint",
            paramLabel = "<file>",
            description = "an older checkpoint of this log, as it was received")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--receipt",
            paramLabel = "<receipt>",
            description = "a receipt, rcpt1....; or a file with one a line")
    private List<String> receipts = new ArrayList<>();

    @Option(
            names = "--public-key",
            paramLabel = "<file>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}/receipts.pub",
            description = "the public key of the receipts (default: ${DEFAULT-VALUE})")
    private Path receiptKey;

    @Option(names = "--proof", paramLabel = "<file>", description = "a .tlog-proof of an entry")
    private List<Path> proofs = new ArrayList<>();

    @Option(
            names = "--body",
            paramLabel = "<file>",
            description =
                    "the body of an entry, as ./sluis proof --with-body writes it; needs its proof, or the entries")
    private List<Path> bodies = new ArrayList<>();

    @Option(
            names = "--pruned-before",
            paramLabel = "<index>",
            description =
                    "what is below this index is known to be past its retention (default: what the log's own entries say)")
    private long prunedBefore;

    @Option(
            names = "--as-of",
            paramLabel = "<time>",
            description = "when the log looked like this, such as 2027-03-01T10:00:00Z (default: now)")
    private Optional<Instant> asOf = Optional.empty();

    @Option(names = "--quiet", description = "without progress")
    private boolean quiet;

    @Override
    public Integer call() {
        try {
            var logKeys = keys.read();
            var time = asOf.orElseGet(() -> Clock.systemUTC().instant());
            var verifier = new LogVerifier(logKeys, evidence(new Evidence(logKeys)), time);
            return tell(verifier.verify(log.source(), progress()));
        } catch (CouldNotCheckException | EvidenceRefusedException | ReceiptRefusedException e) {
            throw new CommandFailedException("COULD NOT CHECK: " + e.getMessage(), e);
        }
    }

    private Evidence evidence(Evidence evidence) {
        evidence.pruned(prunedBefore);
        checkpoints.forEach(file -> evidence.checkpoint(bytes(file)));
        proofs.forEach(file -> evidence.proof(bytes(file)));
        bodies.forEach(file -> evidence.body(bytes(file)));
        if (!receipts.isEmpty()) {
            var verifier = new ReceiptVerifier(ReceiptKey.read(receiptKey));
            receipts.stream()
                    .flatMap(given -> receiptsIn(given).stream())
                    .forEach(receipt -> evidence.receipt(receipt, verifier));
        }
        return evidence;
    }

    private static List<String> receiptsIn(String given) {
        return given.startsWith("rcpt1.")
                ? List.of(given.strip())
                : new String(bytes(Path.of(given)), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read", e);
        }
    }

    private Progress progress() {
        var err = spec.commandLine().getErr();
        return (done, of) -> {
            if (!quiet && (done == of || done % 65_536 == 0)) {
                err.println("  " + done + " of " + of + " entries");
                err.flush();
            }
        };
    }

    private int tell(Report report) {
        var out = spec.commandLine().getOut();
        report.looked().forEach(looked -> out.println("  " + looked));
        if (report.proven()) {
            out.println("PROVEN: " + report.checkpoint() + " is whole");
            return ExitCode.AS_EXPECTED;
        }
        out.println("CONVICTED:");
        report.findings().forEach(finding -> out.println("  " + finding));
        if (report.more() > 0) {
            out.println("  and " + report.more() + " more");
        }
        return ExitCode.NOT_AS_EXPECTED;
    }
}
