package nl.sluis.gateway.disclosure.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Known;

/** One sentence of the evaluation set: its text without marks, what is marked in it, and what its message says. */
record Sentence(int line, String text, List<Mark> marks, KnownValues known) {
    static final Path FILE = Path.of("src/test/resources/redactie/zinnen.txt");
    private static final Pattern MARK = Pattern.compile("\\{([a-z-]+):([^{}]+)}");

    /** What points at somebody. */
    record Mark(String kind, int from, int to) {}

    static List<Sentence> all() {
        var sentences = new ArrayList<Sentence>();
        var known = new ArrayList<Known>();
        var lines = lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.equals("@bericht")) {
                known.clear();
            } else if (line.startsWith("@")) {
                var parts = line.substring(1).split(" ", 3);
                known.add(new Known(Kind.valueOf(parts[0]), parts[1], parts[2]));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sentences.add(of(i + 1, line, new KnownValues(known)));
            }
        }
        return sentences;
    }

    private static Sentence of(int line, String marked, KnownValues known) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        var at = 0;
        var matcher = MARK.matcher(marked);
        while (matcher.find()) {
            text.append(marked, at, matcher.start());
            marks.add(new Mark(
                    matcher.group(1),
                    text.length(),
                    text.length() + matcher.group(2).length()));
            text.append(matcher.group(2));
            at = matcher.end();
        }
        return new Sentence(line, text.append(marked.substring(at)).toString(), marks, known);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
