package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The shell blocks of a page that are marked to be run, in one shell, as for a reader: what one sets, the next knows. */
final class DocumentedShell {
    private static final Pattern BLOCK = Pattern.compile("<!-- run -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);
    private final Path folder;
    private final Path scratch;

    /** @param scratch takes the place of {@code /tmp} */
    DocumentedShell(Path folder, Path scratch) {
        this.folder = folder;
        this.scratch = scratch;
    }

    static List<String> blocks(Path page) throws IOException {
        var blocks = new ArrayList<String>();
        BLOCK.matcher(Files.readString(page)).results().forEach(block -> blocks.add(block.group(1)));
        return blocks;
    }

    /** What they print; one that fails ends the test. */
    String run(List<String> blocks, Map<String, String> environment) throws Exception {
        var script = "set -eu\n" + String.join("\n", blocks);
        var file = Files.writeString(scratch.resolve("blocks.sh"), script.replace("/tmp/", scratch + "/"));
        var output = scratch.resolve("blocks.out");
        var builder = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var shell = builder.start();
        assertThat(shell.waitFor(6, TimeUnit.MINUTES)).as("the shell ended").isTrue();
        var told = Files.readString(output);
        assertThat(shell.exitValue()).as(told).isZero();
        return told;
    }
}
