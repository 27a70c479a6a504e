package nl.sluis.gateway.routes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file of {@code routes/}, read once: what was checked is what Camel gets and what the set's version is made of.
 *
 * @param shared whether it stands in {@code _shared}, with the templates and the error handling
 */
record RouteFile(Path path, boolean shared, String text) {
    static final String ENDING = ".camel.yaml";
    static final String SHARED = "_shared";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.camel\\.yaml");
    private static final Pattern FOLDER = Pattern.compile("AM[0-9]{2}(-[a-z0-9-]+)?|_shared");
    private static final long MOST_BYTES = 256 * 1024;
    /** What nobody sees in an editor: a mark at the beginning, a line end of another kind, a change of direction. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.PRIVATE_USE,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED);

    /** @throws RouteShapeException when it stands elsewhere than in a folder of {@code root}, is a link, or no plain text */
    static RouteFile read(Path root, Path path) {
        var place = root.relativize(path);
        if (place.getNameCount() != 2
                || !FOLDER.matcher(place.getName(0).toString()).matches()) {
            throw new RouteShapeException(
                    path + ": a route file stands in _shared or in the folder of a region, and no" + " deeper");
        }
        if (!NAME.matcher(place.getName(1).toString()).matches()) {
            throw new RouteShapeException(
                    path + ": a route file has a name in lower case with hyphens and ends in " + ENDING);
        }
        return new RouteFile(path, place.getName(0).toString().equals(SHARED), text(path));
    }

    private static String text(Path path) {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > MOST_BYTES) {
                throw new RouteShapeException(path + ": a route file is no link, and at most " + MOST_BYTES + " bytes");
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            refuseUnseen(path, text);
            return text;
        } catch (CharacterCodingException e) {
            throw new RouteShapeException(path + ": a route file is UTF-8", e);
        } catch (IOException e) {
            throw new RouteShapeException(path + ": cannot be read", e);
        }
    }

    private static void refuseUnseen(Path path, String text) {
        var line = 1;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var point = text.codePointAt(at);
            if (point == '\n') {
                line++;
            } else if (point != '\r' && UNSEEN.contains(Character.getType(point))) {
                throw new RouteShapeException(path + ":" + line + ": holds a character that nobody sees (U+"
                        + String.format("%04X", point) + ")");
            }
        }
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
