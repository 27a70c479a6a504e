package nl.sluis.gateway.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line of {@code hostile/requests.txt}: bytes to write at the door, and the statuses that come back. */
record HostileRequest(String what, byte[] bytes, List<Integer> answers) {
    private static final Path TABLE = Path.of("src/test/resources/hostile/requests.txt");
    private static final Pattern REPEATED = Pattern.compile("\\{([^}]+)}\\^(\\d+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x(\\p{XDigit}{2})|(.))");
    private static final Map<String, String> SHORT = Map.of(
            "{POST}",
            "POST /v1/berichten HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Type: application/json\\r\\n",
            "{GET}",
            "GET /problemen/storing HTTP/1.1\\r\\nHost: localhost\\r\\n",
            "{EVIL}",
            "GET /problemen/storing HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n");

    static List<HostileRequest> all() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(HostileRequest::read)
                .toList();
    }

    private static HostileRequest read(String line) {
        var columns = line.split(" \\| ", -1);
        var answers = Stream.of(columns[2].strip().split(" "))
                .filter(status -> !status.equals("-"))
                .map(Integer::valueOf)
                .toList();
        return new HostileRequest(
                columns[0].strip(), written(columns[1]).getBytes(StandardCharsets.ISO_8859_1), answers);
    }

    /** Each character of it is a byte. */
    private static String written(String text) {
        var whole = text.strip();
        for (var one : SHORT.entrySet()) {
            whole = whole.replace(one.getKey(), one.getValue());
        }
        var repeated = REPEATED.matcher(whole)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
        return ESCAPE.matcher(repeated)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        found.group(1) == null ? meant(found.group(2)) : Integer.parseInt(found.group(1), 16))));
    }

    private static int meant(String escaped) {
        return switch (escaped) {
            case "r" -> '\r';
            case "n" -> '\n';
            case "t" -> '\t';
            case "0" -> 0;
            case "\\" -> '\\';
            default -> throw new IllegalArgumentException("no such escape: " + escaped);
        };
    }

    @Override
    public String toString() {
        return what;
    }
}
