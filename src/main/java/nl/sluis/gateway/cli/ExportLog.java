package nl.sluis.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.sluis.gateway.audit.verify.Checkpoint;
import nl.sluis.gateway.audit.verify.EvidenceRefusedException;
import nl.sluis.gateway.audit.verify.LogSource;
import nl.sluis.gateway.audit.verify.TilePath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a log to a folder, under the same paths: what {@code verify} reads there is what it would read on the web. */
@Command(
        name = "export-log",
        description = "Copies a log to a folder: checkpoint and hash tiles, and for an auditor entries and bodies.",
        mixinStandardHelpOptions = true)
final class ExportLog implements Callable<Integer> {
    private static final int WIDTH = 256;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LogPlace log;

    @Mixin
    private LogKeys keys;

    @Parameters(index = "1", paramLabel = "<folder>", description = "where to; made when it is not there")
    private Path folder;

    @Override
    public Integer call() {
        var source = log.source();
        try {
            var note = source.read(TilePath.CHECKPOINT)
                    .orElseThrow(() -> new CommandFailedException(log + " shows no checkpoint"));
            var head = Checkpoint.open(note, keys.read());
            var minimum = minimum(source);
            copyHashes(source, minimum, head.size());
            var entries = copyEntries(source, minimum, head.size());
            write(TilePath.CHECKPOINT, note);
            spec.commandLine()
                    .getOut()
                    .println("exported " + head + " to " + folder
                            + (entries ? ", with entries and bodies" : ", hashes only: entries are for auditors"));
            return ExitCode.AS_EXPECTED;
        } catch (IOException | EvidenceRefusedException | Checkpoint.KeySwappedException e) {
            throw new CommandFailedException("not exported: " + e.getMessage(), e);
        }
    }

    /** What the log was pruned below, copied too. */
    private long minimum(LogSource source) throws IOException {
        var told = source.read(TilePath.MINIMUM);
        if (told.isEmpty()) {
            return 0;
        }
        write(TilePath.MINIMUM, told.get());
        return Long.parseLong(new String(told.get(), StandardCharsets.US_ASCII).strip());
    }

    private void copyHashes(LogSource source, long minimum, long size) throws IOException {
        var nodes = size;
        var gone = minimum;
        for (var level = 0; nodes > 0; level++, nodes /= WIDTH, gone /= WIDTH) {
            for (var n = gone / WIDTH; n * WIDTH < nodes; n++) {
                var path = TilePath.hashes(level, n, (int) Math.min(WIDTH, nodes - n * WIDTH));
                write(path, source.read(path).orElseThrow(() -> new IOException(log + " does not show " + path)));
            }
        }
    }

    private boolean copyEntries(LogSource source, long minimum, long size) throws IOException {
        for (var n = minimum / WIDTH; n * WIDTH < size; n++) {
            var width = (int) Math.min(WIDTH, size - n * WIDTH);
            var entries = source.read(TilePath.entries(n, width));
            var bodies = source.read(TilePath.bodies(n, width));
            if (entries.isEmpty() || bodies.isEmpty()) {
                return false;
            }
            write(TilePath.entries(n, width), entries.get());
            write(TilePath.bodies(n, width), bodies.get());
        }
        return true;
    }

    private void write(String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
