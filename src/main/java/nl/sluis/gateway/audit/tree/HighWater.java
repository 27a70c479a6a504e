package nl.sluis.gateway.audit.tree;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.sluis.gateway.journal.LogDamagedException;

/**
 * The file that says how far each log of this node was sealed, outside the database: a database that is set back does not
 * set it back with it. For each log it holds the text of a checkpoint, three lines, and an empty line; so an operator who
 * moves a log to another node can write the last known checkpoint into it by hand.
 *
 * <p>Written to a temporary file, forced to disk and renamed, before the checkpoint of that head is signed.
 */
final class HighWater {
    private static final Pattern HEAD =
            Pattern.compile("([!-~]{1,255})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n\n");
    private final Path file;

    HighWater(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @throws LogDamagedException when there is a file and it does not say this */
    Optional<TreeHead> of(String origin) throws IOException {
        return Optional.ofNullable(read().get(origin));
    }

    void raise(String origin, TreeHead head) throws IOException {
        var heads = read();
        heads.put(origin, head);
        var text = new StringBuilder();
        heads.forEach((log, known) -> text.append(known.text(log)).append('\n'));
        Files.createDirectories(folder());
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, text, StandardCharsets.US_ASCII);
        force(next, StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(), StandardOpenOption.READ);
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "the high-water file has a folder");
    }

    Path file() {
        return file;
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Map<String, TreeHead> read() throws IOException {
        var heads = new TreeMap<String, TreeHead>();
        if (!Files.exists(file)) {
            return heads;
        }
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        var each = HEAD.matcher(text);
        var end = 0;
        while (end < text.length() && each.find(end) && each.start() == end) {
            heads.put(
                    each.group(1),
                    new TreeHead(
                            Long.parseLong(each.group(2)), Base64.getDecoder().decode(each.group(3))));
            end = each.end();
        }
        if (end != text.length()) {
            throw new LogDamagedException("the high-water file " + file
                    + " holds something else than origin, size, root and an empty line for each log");
        }
        return heads;
    }
}
