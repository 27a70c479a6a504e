package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;

/** The names that {@code docs/logboek.md} gives to the bodies of each type of entry, and whether a log keeps to them. */
final class EntryShapes {
    private static final Path PAGE = Path.of("docs", "logboek.md");
    private static final Pattern ROW = Pattern.compile("^\\|((?: `[a-z.-]+`,?)+) \\|[^|]*\\|(.*)\\|$");
    private static final Pattern WORD = Pattern.compile("`([A-Za-z.-]+)`|(LEGS|SENDER)");
    private static final int MOST = 5_000;
    private static final Map<EntryType, Set<String>> NAMES = read();

    private EntryShapes() {}

    private static Map<EntryType, Set<String>> read() {
        try {
            var page = Files.readString(PAGE);
            var groups = Map.of("LEGS", words(page, "`LEGS` = `"), "SENDER", words(page, "`SENDER` = `"));
            var names = new LinkedHashMap<EntryType, Set<String>>();
            page.lines().map(ROW::matcher).filter(row -> row.matches()).forEach(row -> {
                var known = names(row.group(2), groups, names);
                WORD.matcher(row.group(1)).results().forEach(type -> names.put(EntryType.of(type.group(1)), known));
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String page, String before) {
        var from = page.indexOf(before) + before.length();
        return Set.of(page.substring(from, page.indexOf('`', from)).split(", "));
    }

    /** A row that says "as `delivered`" has the names of that row too; later rows stand for themselves. */
    private static Set<String> names(String cell, Map<String, Set<String>> groups, Map<EntryType, Set<String>> before) {
        var names = new HashSet<String>();
        WORD.matcher(cell).results().forEach(word -> {
            if (word.group(2) != null) {
                names.addAll(groups.get(word.group(2)));
            } else {
                names.add(word.group(1));
                Arrays.stream(EntryType.values())
                        .filter(type -> type.code().equals(word.group(1)))
                        .forEach(type -> names.addAll(before.getOrDefault(type, Set.of())));
            }
        });
        return names;
    }

    static Set<EntryType> documented() {
        return NAMES.keySet();
    }

    /** Everything that this gateway wrote, of whatever type. */
    static void check(Gateway gateway) {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        gateway.bean(LogEntries.class).newest(window, MOST).forEach(EntryShapes::check);
    }

    private static void check(OpenedEntry entry) {
        if (entry.body() instanceof EntryBody.Opened(var body)) {
            var undocumented = new TreeSet<String>();
            body.fieldNames().forEachRemaining(name -> {
                if (!NAMES.getOrDefault(entry.leaf().type(), Set.of()).contains(name)) {
                    undocumented.add(name);
                }
            });
            assertThat(undocumented)
                    .as(
                            "names in the body of a '%s' that docs/logboek.md does not tell",
                            entry.leaf().type().code())
                    .isEmpty();
        }
    }

    static List<String> of(EntryType type) {
        return List.copyOf(new TreeSet<>(NAMES.get(type)));
    }
}
