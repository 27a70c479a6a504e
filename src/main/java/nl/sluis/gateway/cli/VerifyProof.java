package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import nl.sluis.gateway.audit.verify.Checkpoint;
import nl.sluis.gateway.audit.verify.EvidenceRefusedException;
import nl.sluis.gateway.audit.verify.LogProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks proofs offline: no gateway, no network, only the public key of the log. */
@Command(
        name = "verify-proof",
        description = "Checks proofs of entries offline, with the public key of the log.",
        mixinStandardHelpOptions = true)
final class VerifyProof implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LogKeys keys;

    @Parameters(arity = "1..*", paramLabel = "<file>", description = "a .tlog-proof, as ./sluis proof writes it")
    private List<Path> files;

    @Override
    public Integer call() {
        var known = keys.read();
        var exitCode = ExitCode.AS_EXPECTED;
        for (var file : files) {
            try {
                var proved = LogProof.read(Files.readAllBytes(file)).verify(known);
                spec.commandLine().getOut().println("holds: " + said(proved));
            } catch (EvidenceRefusedException | Checkpoint.KeySwappedException refused) {
                spec.commandLine().getOut().println("DOES NOT HOLD: " + refused.getMessage());
                exitCode = ExitCode.NOT_AS_EXPECTED;
            } catch (IOException e) {
                throw new CommandFailedException(file + " cannot be read", e);
            }
        }
        return exitCode;
    }

    private static String said(LogProof.Proved proved) {
        var leaf = proved.leaf();
        return "entry " + leaf.id() + " (" + leaf.type() + ", " + Instant.ofEpochMilli(leaf.t()) + ") stands at index "
                + leaf.seq() + " of " + proved.checkpoint();
    }
}
