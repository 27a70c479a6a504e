package nl.sluis.gateway.bulk;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far it is, once a second: a bar on a terminal, and elsewhere a line. */
final class Progress implements Onlooker {
    private static final long EVERY_NANOS = 1_000_000_000L;
    private static final int BAR = 24;
    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long lines;
    private final long first;
    private final long began;
    private long shown;

    /**
     * @param lines how many there are
     * @param first how many were settled before: they do not count for the rate
     */
    Progress(PrintWriter out, boolean terminal, LongSupplier nanoTime, long lines, long first) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.lines = lines;
        this.first = first;
        this.began = nanoTime.getAsLong();
        this.shown = began;
    }

    /** Whether a second has gone by since it was last so. */
    @Override
    public boolean isDue() {
        return nanoTime.getAsLong() - shown >= EVERY_NANOS;
    }

    @Override
    public void show(Position position) {
        shown = nanoTime.getAsLong();
        var share = lines == 0 ? 1.0 : (double) position.line() / lines;
        var text = String.format(
                Locale.ROOT,
                "%3d %%  %d of %d lines  accepted %d  rejected %d  %.0f/s  %s left",
                (int) (100 * share),
                position.line(),
                lines,
                position.taken(),
                position.rejected(),
                rate(position),
                left(position));
        if (terminal) {
            var full = (int) (BAR * share);
            out.print("\r[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + text + "  ");
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** The last word, on a line of its own. */
    @Override
    public void end(Position position) {
        if (terminal) {
            out.println();
        }
        var took = Duration.ofNanos(nanoTime.getAsLong() - began);
        out.println(String.format(
                Locale.ROOT,
                "%d lines: %d accepted, %d rejected; %s, %.0f lines a second",
                position.line(),
                position.taken(),
                position.rejected(),
                clock(took.toSeconds()),
                rate(position)));
        out.flush();
    }

    private double rate(Position position) {
        var seconds = (nanoTime.getAsLong() - began) / 1e9;
        return seconds <= 0 ? 0 : (position.line() - first) / seconds;
    }

    private String left(Position position) {
        var rate = rate(position);
        return rate <= 0 ? "?" : clock((long) Math.ceil((lines - position.line()) / rate));
    }

    private static String clock(long seconds) {
        return seconds / 60 + ":" + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
