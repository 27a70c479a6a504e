package nl.sluis.gateway.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeMap;
import nl.sluis.gateway.journal.BenchStore;

/**
 * What was spent up to a moment: the processor's time of PostgreSQL by kind of process and that of this one, the bytes of
 * the write-ahead log and those of the store.
 *
 * @param micros of each kind of PostgreSQL's processes that live now
 */
record StoreFigures(long at, TreeMap<String, Long> micros, long java, long wal, long disk) {
    private static final int MICROS_A_TICK = 10_000;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int LOCK_CLASS = 0x536C7569;

    /** @param cluster the folder in which its server runs */
    static StoreFigures of(BenchStore store, Path cluster) {
        var journal = store.number("select pid from pg_locks where locktype = 'advisory' and classid = " + LOCK_CLASS);
        var micros = new TreeMap<String, Long>();
        ProcessHandle.allProcesses().forEach(process -> add(process.pid(), journal, cluster, micros));
        return new StoreFigures(
                System.nanoTime(),
                micros,
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1000,
                store.number("select pg_current_wal_lsn() - '0/0'"),
                store.number("select pg_database_size(current_database())"));
    }

    private static void add(long pid, long journal, Path cluster, TreeMap<String, Long> micros) {
        var folder = Path.of("/proc", Long.toString(pid));
        try {
            if (Files.readSymbolicLink(folder.resolve("cwd")).equals(cluster)) {
                var stat = Files.readString(folder.resolve("stat"));
                var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                var ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
                micros.merge(kind(pid, journal, folder), ticks * MICROS_A_TICK, Long::sum);
            }
        } catch (IOException gone) {
            // it ended meanwhile, or is not ours to look at
        }
    }

    private static String kind(long pid, long journal, Path folder) throws IOException {
        var line =
                Files.readString(folder.resolve("cmdline")).replace('\0', ' ').strip();
        if (pid == journal) {
            return "journal";
        }
        if (!line.startsWith("postgres: ")) {
            return "postmaster";
        }
        return line.contains("sluis_writer")
                ? "delivery's sessions"
                : line.replace("postgres: ", "").replaceFirst(" sluis.*", "");
    }

    /** One line: what each of so many messages took since then. */
    String since(StoreFigures then, long messages) {
        var parts = new ArrayList<String>();
        var all = 0.0;
        for (var kind : micros.entrySet()) {
            var used = (kind.getValue() - then.micros().getOrDefault(kind.getKey(), 0L)) / (double) messages;
            all += used;
            if (used >= 0.5) {
                parts.add(text("%s %.1f", kind.getKey(), used));
            }
        }
        return text(
                "%6.0f/s | PostgreSQL %5.1f us (%s) | Java %5.1f us | WAL %5.0f B | store %5.0f B",
                messages * 1e9 / (at - then.at()),
                all,
                String.join(", ", parts),
                (java - then.java()) / (double) messages,
                (wal - then.wal()) / (double) messages,
                (disk - then.disk()) / (double) messages);
    }

    static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
