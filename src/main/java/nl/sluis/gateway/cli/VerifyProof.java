package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.sluis.gateway.audit.verify.Checkpoint;
import nl.sluis.gateway.audit.verify.EvidenceRefusedException;
import nl.sluis.gateway.audit.verify.Leaf;
import nl.sluis.gateway.audit.verify.LogProof;
import nl.sluis.gateway.audit.verify.PresentedBody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--body",
            paramLabel = "<file>",
            description = "the body of one of these entries, as ./sluis proof --with-body writes it")
    private List<Path> bodies = new ArrayList<>();

    private final Map<String, Leaf> proved = new HashMap<>();
    private int exitCode = ExitCode.AS_EXPECTED;

    @Override
    public Integer call() {
        var known = keys.read();
        for (var file : files) {
            judge(() -> {
                var held = LogProof.read(bytes(file)).verify(known);
                proved.put(held.leaf().id(), held.leaf());
                return said(held);
            });
        }
        for (var file : bodies) {
            judge(() -> body(PresentedBody.read(bytes(file))));
        }
        return exitCode;
    }

    private void judge(Supplier<String> check) {
        var out = spec.commandLine().getOut();
        try {
            out.println("holds: " + check.get());
        } catch (EvidenceRefusedException | Checkpoint.KeySwappedException refused) {
            out.println("DOES NOT HOLD: " + refused.getMessage());
            exitCode = ExitCode.NOT_AS_EXPECTED;
        }
    }

    private String body(PresentedBody body) {
        var leaf = proved.get(body.entryId());
        if (leaf == null) {
            throw new CommandFailedException(
                    "there is a body of entry " + body.entryId() + ", and no proof that holds");
        }
        body.mustBeOf(leaf);
        return "what entry " + body.entryId() + " commits to is this "
                + switch (body) {
                    case PresentedBody.Clear ignored -> "body";
                    case PresentedBody.Stored ignored -> "stored body, which is encrypted";
                };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read", e);
        }
    }

    private static String said(LogProof.Proved proved) {
        var leaf = proved.leaf();
        return "entry " + leaf.id() + " (" + leaf.type() + ", " + Instant.ofEpochMilli(leaf.t()) + ") stands at index "
                + leaf.seq() + " of " + proved.checkpoint();
    }
}
