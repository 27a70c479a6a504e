package nl.sluis.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.gateway.audit.verify.ReceiptRefusedException;
import nl.sluis.gateway.audit.verify.ReceiptVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks receipts offline: no gateway, no network, only the public key. */
@Command(
        name = "verify-receipt",
        description = "Checks receipts offline, with the public key of the gateway that gave them.",
        mixinStandardHelpOptions = true)
final class VerifyReceipt implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--public-key",
            paramLabel = "<file>",
            defaultValue = "${env:SLUIS_DATA_DIR:-data}/receipts.pub",
            description = "32 bytes in base64 (default: ${DEFAULT-VALUE})")
    private Path publicKey;

    @Parameters(arity = "1..*", paramLabel = "<receipt>", description = "the text of a header Audit-Receipt: rcpt1....")
    private List<String> receipts;

    @Override
    public Integer call() {
        var verifier = new ReceiptVerifier(ReceiptKey.read(publicKey));
        var exitCode = ExitCode.AS_EXPECTED;
        for (var receipt : receipts) {
            try {
                verifier.verify(receipt.strip());
                spec.commandLine().getOut().println("holds");
            } catch (ReceiptRefusedException refused) {
                spec.commandLine().getOut().println("DOES NOT HOLD: " + refused.getMessage());
                exitCode = ExitCode.NOT_AS_EXPECTED;
            }
        }
        return exitCode;
    }
}
