package nl.sluis.gateway.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The postcodes of municipalities, from the operator's {@code gemeenten.csv}: a line per range of four digits,
 * {@code 3500,3585,GM0344}. Lines that begin with {@code #} are not read. Without the file no municipality is known, and
 * a rule that asks one is refused at the start.
 */
public final class PostcodeTable implements Municipalities {
    /** Where it lies in the configuration folder. */
    public static final String FILE = "gemeenten.csv";

    private static final Pattern LINE = Pattern.compile("([1-9][0-9]{3}),([1-9][0-9]{3}),(GM[0-9]{4})");
    private final NavigableMap<Integer, Range> ranges = new TreeMap<>();

    private record Range(int last, String municipality) {}

    private PostcodeTable() {}

    /** @throws IllegalStateException naming file and line of what cannot be read, or overlaps with what stands before it */
    public static PostcodeTable read(Path configFolder) {
        var table = new PostcodeTable();
        var file = configFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return table;
        }
        try {
            var lines = Files.readAllLines(file);
            for (var at = 0; at < lines.size(); at++) {
                table.add(lines.get(at).strip(), FILE + ":" + (at + 1));
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    @Override
    public Optional<String> of(int digits) {
        return Optional.ofNullable(ranges.floorEntry(digits))
                .map(Map.Entry::getValue)
                .filter(range -> digits <= range.last())
                .map(Range::municipality);
    }

    private void add(String line, String place) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var read = LINE.matcher(line);
        if (!read.matches()) {
            throw new IllegalStateException(place + ": a line is <first postcode>,<last postcode>,GM<four digits>");
        }
        var first = Integer.parseInt(read.group(1));
        var last = Integer.parseInt(read.group(2));
        var before = ranges.floorEntry(last);
        if (last < first || before != null && before.getValue().last() >= first) {
            throw new IllegalStateException(place + ": this range is empty or overlaps with another");
        }
        ranges.put(first, new Range(last, read.group(3)));
    }
}
