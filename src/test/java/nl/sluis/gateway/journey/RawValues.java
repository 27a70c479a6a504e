package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Looks for values of persons in all that lies in a folder. */
final class RawValues {
    private RawValues() {}

    /** The files in which one of these stands, in clear, in hex or in base64. */
    static List<String> in(Path folder, Collection<String> values) throws IOException {
        var forms = values.stream().flatMap(RawValues::forms).toList();
        var found = new ArrayList<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var content = read(file);
                if (forms.stream().anyMatch(content::contains)) {
                    found.add(folder.relativize(file).toString());
                }
            }
        }
        return found;
    }

    private static Stream<String> forms(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                value,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A file that PostgreSQL took away between the listing and the reading rests nowhere any more. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
